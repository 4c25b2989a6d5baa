import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NoteName, Wording } from '#contract/notes.ts';
import { common } from '#words/en/common.ts';
import { notesHistory as words } from '#words/en/notes-history.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useRoving } from '../names/use-roving.ts';
import { Failure } from '../status/failure.tsx';
import { compareWords } from './compare-words.ts';
import { sittings } from './sittings.ts';
import { useHistory, useWordings } from './use-history.ts';

const c = wordsOf('common', common);
const t = wordsOf('notesHistory', words);

export interface HistoryDialogProps {
  readonly of: NoteName;
  /** What the note is on. */
  readonly on: string;
  readonly isLocked: boolean;
  readonly onBringBack: (text: string) => void;
  readonly onClose: () => void;
}

/** The earlier wordings of a note: each whole, with what the next one changed. One can be brought back. */
export function HistoryDialog({ of, on, isLocked, onBringBack, onClose }: HistoryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error } = useHistory(of);
  const [isEvery, setEvery] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const every = data ?? [];
  const shown = isEvery ? every : sittings(every);
  const at = Math.max(
    0,
    shown.findIndex(({ revision }) => revision === chosen),
  );
  const [wording, next] = [shown[at], shown[at - 1]];
  const [text, nextText] = useWordings(of, [wording?.revision, next?.revision]);

  return createPortal(
    <dialog ref={dialog} className="history" aria-labelledby="history-title" onClose={onClose}>
      <header>
        <h2 id="history-title">{t('historyOfNote')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="quiet history-on">{on}</p>
      {error && <Failure error={error} />}
      {data && every.length === 0 && <p className="quiet">{t('nothing')}</p>}
      {wording && (
        <div className="history-columns">
          <div>
            <Wordings shown={shown} chosen={wording.revision} onChoose={setChosen} />
            {every.length > sittings(every).length && (
              <label className="history-every">
                <input
                  type="checkbox"
                  checked={isEvery}
                  onChange={({ target }) => setEvery(target.checked)}
                />
                {t('every', { count: every.length })}
              </label>
            )}
          </div>
          <section aria-label={t('wording')} className="history-wording">
            <p className="quiet">{next ? t('changes') : t('asItStands')}</p>
            <Words text={text} later={next && nextText} />
            {next && !isLocked && (
              <ActionButton
                icon={Undo2}
                label={t('bringBack')}
                disabled={text === undefined}
                onPress={() => {
                  onBringBack(text ?? '');
                  dialog.current?.close();
                }}
              />
            )}
          </section>
        </div>
      )}
    </dialog>,
    document.body,
  );
}

const instant = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long', timeStyle: 'short' });

interface WordingsProps {
  readonly shown: readonly Wording[];
  readonly chosen: number;
  readonly onChoose: (revision: number) => void;
}

function Wordings({ shown, chosen, onChoose }: WordingsProps) {
  const list = useRef<HTMLOListElement>(null);
  const rove = useRoving(list);
  return (
    <ol ref={list} className="history-list" aria-label={t('wordings')} onKeyDown={rove}>
      {shown.map(({ revision, savedAt, words: count }) => (
        <li key={revision}>
          <button
            type="button"
            data-roving
            aria-current={revision === chosen ? 'true' : undefined}
            onClick={() => onChoose(revision)}
            onFocus={() => onChoose(revision)}
          >
            {instant.format(new Date(savedAt))}
            <small className="quiet">{count === 0 ? t('emptied') : t('words', { count })}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Words({ text, later }: { readonly text: string | undefined; readonly later: string | undefined }) {
  if (text === undefined) return <div className="history-words" aria-busy />;
  const pieces = later === undefined ? null : compareWords(text, later);
  let start = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys.
    <div className="history-words" tabIndex={0}>
      {(pieces ?? [{ text, change: 'same' as const }]).map(({ text: piece, change }) => {
        const key = start;
        start += piece.length + 1;
        if (change === 'gone') return <del key={key}>{piece}</del>;
        return change === 'new' ? <ins key={key}>{piece}</ins> : <span key={key}>{piece}</span>;
      })}
    </div>
  );
}
