import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TrailEntry, TrailState } from '#contract/trail.ts';
import { common } from '#words/en/common.ts';
import { trail as words } from '#words/en/trail.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { describeError } from '../../text/describe-error.ts';
import { copyRich } from '../cite/copy-rich.ts';
import { Failure } from '../status/failure.tsx';
import { TrailList } from './trail-list.tsx';
import { useTrail } from './use-trail.ts';

const t = wordsOf('trail', words);
const c = wordsOf('common', common);

const states: readonly TrailState[] = ['off', 'on', 'paused'];
const stateNames: Readonly<Record<TrailState, string>> = {
  off: t('off'),
  on: t('on'),
  paused: t('paused'),
};

/** What was searched, opened and marked: to be switched, read again, written on, taken out of, and taken away. */
export function TrailDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const { dispatch } = useRoom();
  const goTo = useGoTo();
  const { data: trail, error, refetch } = useTrail();
  const [said, setSaid] = useState<{ readonly sentence: string; readonly canPutBack?: boolean } | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const attempt = async (work: () => Promise<typeof said>) => {
    try {
      setSaid(await work());
    } catch (failure) {
      setSaid({ sentence: describeError(failure).sentence });
    }
  };
  const remove = (ids: readonly string[] | null, sentence: string) =>
    void attempt(async () => {
      await api.trail.remove({ ids: ids && [...ids] });
      return { sentence, canPutBack: true };
    });
  // Shown at once, and not when the host has answered; where it could not be switched, it is as it was.
  const [switching, setSwitching] = useState<TrailState | null>(null);
  const switchTo = (state: TrailState) => {
    setSwitching(state);
    void attempt(async () => {
      await api.trail.set({ state }).finally(() => refetch().finally(() => setSwitching(null)));
      return null;
    });
  };
  const putBack = () =>
    void attempt(async () => ({
      sentence: (await api.trail.putBack({})) ? t('isBack') : t('nothingOut'),
    }));
  const copy = () =>
    void attempt(async () => {
      const { text } = await api.trail.markdown({});
      return {
        sentence: copyRich({ text }) ? t('copied') : t('refused'),
      };
    });
  function open(entry: TrailEntry): void {
    dialog.current?.close();
    if (entry.kind === 'search') {
      dispatch({ type: 'search', view: entry.view });
      goTo('catalogue');
      return;
    }
    dispatch({ type: 'open', ref: entry.ref, show: true });
    goTo('page');
  }

  return createPortal(
    <dialog ref={dialog} className="library trail" aria-labelledby="trail-title" onClose={onClose}>
      <header>
        <h2 id="trail-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{'Esc'}</kbd>
        </button>
      </header>
      <div className="library-page">
        <p className="library-lead">{t('lead')}</p>
        {error && !trail && <Failure error={error} />}
        {trail && (
          <>
            <fieldset className="trail-switch">
              <legend className="visually-hidden">{t('legend')}</legend>
              {states.map((state) => (
                <label key={state}>
                  <input
                    type="radio"
                    name="trail"
                    checked={(switching ?? trail.state) === state}
                    onChange={() => switchTo(state)}
                  />
                  {stateNames[state]}
                </label>
              ))}
              <span className="quiet path">{trail.path}</span>
            </fieldset>
            <TrailList
              entries={trail.entries}
              onOpen={open}
              onRemove={(entry) => remove([entry.id], t('takenOut'))}
              onRemark={(entry, remark) =>
                void attempt(async () => {
                  await api.trail.remark({ id: entry.id, remark });
                  return null;
                })
              }
            />
            <footer>
              <p className="quiet">
                {trail.total > trail.entries.length
                  ? t('latest', { shown: trail.entries.length, count: trail.total })
                  : t('entries', { count: trail.total })}
              </p>
              <button type="button" className="secondary" disabled={trail.total === 0} onClick={copy}>
                {t('copyAppendix')}
              </button>
              <button
                type="button"
                className="secondary"
                disabled={trail.total === 0}
                onClick={() => remove(null, t('isEmpty'))}
              >
                {t('empty')}
              </button>
            </footer>
          </>
        )}
        <p className="lists-said" role="status">
          {said?.sentence}{' '}
          {said?.canPutBack && (
            <button type="button" className="link" onClick={putBack}>
              {c('undo')}
            </button>
          )}
        </p>
      </div>
    </dialog>,
    document.body,
  );
}
