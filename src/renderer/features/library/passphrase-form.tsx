import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { isAppError } from '#contract/errors.ts';
import { encryption as words } from '#words/en/encryption.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';
import { type Typed, whyNotYet } from './passphrase-words.ts';
import { useOnce } from './use-once.ts';

const t = wordsOf('encryption', words);

/** Asks for a passphrase, for a new one, or for both, and does what is done with them. */
export function PassphraseForm(props: {
  /** Which are asked for. A new one is typed twice, and the reader says that it is kept. */
  readonly asks: 'passphrase' | 'new' | 'both';
  readonly button: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly run: (typed: Typed) => Promise<() => void>;
  /** Typing begins at once: nobody has to look for the field at each start. */
  readonly takesFocus?: boolean;
  /** A choice of older backups is offered. */
  readonly choosesOlder?: boolean;
}) {
  const { asks } = props;
  const id = useId();
  const [typed, setTyped] = useState<Typed>({
    passphrase: '',
    next: '',
    again: '',
    isKept: false,
    olderBackups: 'encrypt',
  });
  const [isShown, setShown] = useState(false);
  const [objection, setObjection] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const work = useOnce(props.run, (done) => done());
  const change = (part: Partial<Typed>) => {
    setObjection(null);
    setTyped({ ...typed, ...part });
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    const why = whyNotYet(typed, asks);
    setObjection(why);
    if (why === null) work.run(typed);
  }
  const field = (name: 'passphrase' | 'next' | 'again', label: string, hint?: string) => (
    <p className="passphrase-field">
      <label htmlFor={`${id}${name}`}>{label}</label>
      <input
        id={`${id}${name}`}
        type={isShown ? 'text' : 'password'}
        value={typed[name]}
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hint && `${id}hint`}
        onChange={({ target }) => change({ [name]: target.value })}
      />
      {hint && (
        <span id={`${id}hint`} className="quiet">
          {hint}
        </span>
      )}
    </p>
  );
  const trouble = objection ?? (work.error ? sentenceOf(work.error) : '');
  return (
    <form
      ref={form}
      className="passphrase"
      data-takes-focus={takesFocus}
      onSubmit={submit}
      aria-busy={work.isBusy}
    >
      {asks !== 'new' && field('passphrase', asks === 'both' ? t('oldPassphrase') : t('passphrase'))}
      {asks !== 'passphrase' && field('next', t('newPassphrase'), t('hint'))}
      {asks !== 'passphrase' && field('again', t('again'))}
      <Tick label={t('show')} isOn={isShown} onChange={setShown} />
      {props.choosesOlder && (
        <fieldset>
          <legend>{t('older')}</legend>
          {(['encrypt', 'delete'] as const).map((way) => (
            <label key={way} className="tick">
              <input
                type="radio"
                name={`${id}older`}
                checked={typed.olderBackups === way}
                onChange={() => change({ olderBackups: way })}
              />{' '}
              {way === 'encrypt' ? t('olderEncrypt') : t('olderDelete')}
            </label>
          ))}
        </fieldset>
      )}
      {asks !== 'passphrase' && (
        <Tick label={t('kept')} isOn={typed.isKept} onChange={(isKept) => change({ isKept })} />
      )}
      <div className="library-said">
        <p role="status">{work.isBusy && t('working')}</p>
        <p role="alert" className="problem">
          {!work.isBusy && trouble}
        </p>
      </div>
      <footer>
        <button
          type="button"
          className="secondary"
          aria-disabled={work.isBusy}
          onClick={() => work.isBusy || props.onBack()}
        >
          {props.back}
        </button>
        <button type="submit" className="primary" aria-disabled={work.isBusy}>
          {props.button}
        </button>
      </footer>
    </form>
  );
}

function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={props.isOn} onChange={({ target }) => props.onChange(target.checked)} />{' '}
      {props.label}
    </label>
  );
}

const sentenceOf = (error: unknown): string =>
  isAppError(error) && error.code === 'passphrase-wrong' ? t('wrong') : describeError(error).sentence;
