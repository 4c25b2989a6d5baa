import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TrailEntry, TrailState } from '#contract/trail.ts';
import { useApi } from '../../client.tsx';
import { useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';
import { countOf } from '../../text/count-of.ts';
import { describeError } from '../../text/describe-error.ts';
import { copyRich } from '../cite/copy-rich.ts';
import { Failure } from '../status/failure.tsx';
import { TrailList } from './trail-list.tsx';
import { useTrail } from './use-trail.ts';

const states: readonly TrailState[] = ['off', 'on', 'paused'];
const stateNames: Readonly<Record<TrailState, string>> = { off: 'Off', on: 'On', paused: 'Paused' };

/** What was searched, opened and marked: to be switched, read again, written on, taken out of, and taken away. */
export function TrailDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const { dispatch } = useRoom();
  const goTo = useGoTo();
  const { data: trail, error, refetch } = useTrail();
  const queries = useQueryClient();
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
  const switchTo = (state: TrailState) =>
    void attempt(async () => {
      // Shown at once; where it could not be switched, it is asked for again.
      queries.setQueryData(['trail'], trail && { ...trail, state });
      await api.trail.set({ state }).finally(() => refetch());
      return null;
    });
  const putBack = () =>
    void attempt(async () => ({
      sentence: (await api.trail.putBack({})) ? 'It is back.' : 'Nothing was taken out.',
    }));
  const copy = () =>
    void attempt(async () => {
      const { text } = await api.trail.markdown({});
      return {
        sentence: copyRich({ text })
          ? 'Copied as an appendix on method, in Markdown.'
          : 'The clipboard refused it.',
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
        <h2 id="trail-title">Research trail</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          Close <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <div className="library-page">
        <p className="library-lead">
          What you search, open and mark, for the account of a method. It is kept only while it is on, in a
          file on this machine, and what you take out is gone from it.
        </p>
        {error && !trail && <Failure error={error} />}
        {trail && (
          <>
            <fieldset className="trail-switch">
              <legend className="visually-hidden">The trail is</legend>
              {states.map((state) => (
                <label key={state}>
                  <input
                    type="radio"
                    name="trail"
                    checked={trail.state === state}
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
              onRemove={(entry) => remove([entry.id], 'Taken out of the trail.')}
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
                  ? `The latest ${trail.entries.length} of ${countOf(trail.total, 'entry', 'entries')}.`
                  : countOf(trail.total, 'entry', 'entries')}
              </p>
              <button type="button" className="secondary" disabled={trail.total === 0} onClick={copy}>
                Copy as appendix
              </button>
              <button
                type="button"
                className="secondary"
                disabled={trail.total === 0}
                onClick={() => remove(null, 'The trail is empty.')}
              >
                Empty it
              </button>
            </footer>
          </>
        )}
        <p className="lists-said" role="status">
          {said?.sentence}{' '}
          {said?.canPutBack && (
            <button type="button" className="link" onClick={putBack}>
              Undo
            </button>
          )}
        </p>
      </div>
    </dialog>,
    document.body,
  );
}
