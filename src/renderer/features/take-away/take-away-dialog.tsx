import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { common } from '#words/en/common.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { BibliographyPage } from './bibliography-page.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { ExportPage } from './export-page.tsx';
import type { TakeAwayPage } from './take-away-provider.tsx';
import { TakeInPage } from './take-in-page.tsx';
import { useChoices } from './use-choices.ts';

const c = wordsOf('common', common);
const t = wordsOf('takeAway', words);

const names: Readonly<Record<TakeAwayPage, string>> = {
  bibliography: t('bibliography'),
  export: t('references'),
  documents: t('notes'),
  'take-in': t('takeIn'),
};

/** Many records, taken away: as a bibliography or for another program. A native dialog: it holds the focus and gives it back. */
export function TakeAwayDialog({
  begun,
  onClose,
}: {
  readonly begun: TakeAwayPage;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const choices = useChoices();
  const [page, setPage] = useState(begun);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.take-what input:checked')?.focus();
  }, []);
  return createPortal(
    <dialog ref={dialog} className="library take-away" aria-labelledby="take-title" onClose={onClose}>
      <header>
        <h2 id="take-title">{t('citeAndExport')}</h2>
        <fieldset className="versions" aria-label={t('whatToMake')}>
          {(Object.keys(names) as TakeAwayPage[]).map((each) => (
            <button key={each} type="button" aria-pressed={each === page} onClick={() => setPage(each)}>
              {names[each]}
            </button>
          ))}
        </fieldset>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      {page === 'bibliography' && <BibliographyPage choices={choices} />}
      {page === 'export' && <ExportPage choices={choices} />}
      {page === 'documents' && <DocumentsPage choices={choices} />}
      {page === 'take-in' && <TakeInPage />}
    </dialog>,
    document.body,
  );
}
