import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Result } from '#contract/api.ts';
import { common } from '#words/en/common.ts';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { describeError } from '../../text/describe-error.ts';
import { excerptOf } from '../marks/excerpt-of.ts';
import type { MarkDeeds } from '../marks/use-mark-deeds.ts';
import { dayOf } from '../names/name-words.ts';
import { useRoving } from '../names/use-roving.ts';
import { Failure } from '../status/failure.tsx';

const c = wordsOf('common', common);
const t = wordsOf('notesPage', words);

type Removed = Result<'notes.removed'>[number];
const limit = 300;

/** What was removed or emptied in the last 30 days, over all collections, to be brought back. */
export function BinDialog({ deeds, onClose }: { readonly deeds: MarkDeeds; readonly onClose: () => void }) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const rove = useRoving(list);
  const [said, setSaid] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const { data, error } = useQuery({
    queryKey: ['notes', 'removed'],
    queryFn: ({ signal }) => api.notes.removed({ limit }, { signal }),
  });

  async function bringBack({ name }: Removed): Promise<void> {
    try {
      if (name.kind === 'record') await api.notes.restore({ ref: name.ref });
      else if ((await deeds.restore(name.mark)) === null) return setSaid(t('notBroughtBack'));
      setSaid(t('broughtBack'));
      // Its row is gone, and with it what had the focus.
      dialog.current?.focus();
    } catch (failure) {
      setSaid(describeError(failure).sentence);
    }
  }

  return createPortal(
    <dialog ref={dialog} className="history bin" aria-labelledby="bin-title" tabIndex={-1} onClose={onClose}>
      <header>
        <h2 id="bin-title">{t('removedLately')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p role="status" className="quiet history-on">
        {said}
      </p>
      {error && <Failure error={error} />}
      {data?.length === 0 && <p className="quiet">{t('noneRemoved')}</p>}
      <ul ref={list} className="bin-list" onKeyDown={rove}>
        {data?.map((each) => (
          <li key={JSON.stringify(each.name)}>
            <div>
              <p className="quiet">
                {t('titleAndDay', { title: each.title ?? each.ref.record, day: dayOf(each.removedAt) })}
              </p>
              {each.quote !== null && <blockquote>{excerptOf(each.quote)}</blockquote>}
              {each.note !== '' && <p>{excerptOf(each.note)}</p>}
            </div>
            <button
              type="button"
              className="link"
              data-roving
              aria-label={t('bringBackThis', { words: excerptOf(each.quote ?? each.note).slice(0, 60) })}
              onClick={() => void bringBack(each)}
            >
              {t('bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </dialog>,
    document.body,
  );
}
