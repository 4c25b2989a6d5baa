import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { common } from '#words/en/common.ts';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import { useGoTo } from '../../../state/use-go-to.ts';
import { useRoom } from '../../../state/use-room.tsx';
import { BuilderForm } from './builder-form.tsx';
import { lineOf, newLine } from './lines.ts';

const t = wordsOf('search', words);
const c = wordsOf('common', common);

/** A form that writes queries. It opens with the lines of the query in the box, where lines can say it. */
export function BuilderDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const api = useApi();
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const [query] = useState(state.view.query);
  const [isAnew, setAnew] = useState(false);
  const { data } = useQuery({
    queryKey: ['described', query],
    queryFn: ({ signal }) => api.search.describe({ query }, { signal }),
  });
  useEffect(() => dialog.current?.showModal(), []);

  function search(text: string): void {
    dispatch({ type: 'view', change: { query: text } });
    dialog.current?.close();
    goTo('catalogue');
  }

  const begun = data?.rows?.map(lineOf) ?? [];
  return (
    <dialog ref={dialog} className="builder" aria-labelledby="builder-title" onClose={onClose}>
      <header>
        <h2 id="builder-title">{t('build')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{'Esc'}</kbd>
        </button>
      </header>
      {data && data.rows === null && !isAnew ? (
        <div className="beyond">
          <p>{t('beyondLines')}</p>
          <p className="written-query">{query}</p>
          <p className="quiet">{data.sentence}</p>
          <button type="button" className="link" onClick={() => setAnew(true)}>
            {t('beginNew')}
          </button>
        </div>
      ) : (
        data && (
          <>
            {/* What could not be read has no line, and would be lost without a word. */}
            {!isAnew &&
              data.problems.map(({ code, from, message }) => (
                <p key={`${code} ${from}`} className="problem">
                  {message}
                </p>
              ))}
            <BuilderForm begun={begun.length > 0 && !isAnew ? begun : [newLine()]} onSearch={search} />
          </>
        )
      )}
    </dialog>
  );
}
