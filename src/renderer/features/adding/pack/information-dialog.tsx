import { useEffect, useRef } from 'react';
import type { CollectionSummary } from '#contract/entities.ts';
import { adding as words } from '#words/en/adding.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { PackFacts } from './pack-facts.tsx';

const t = wordsOf('adding', words);
const c = wordsOf('common', common);

/** What a collection on the shelf says of itself. A native dialog: it holds the focus and gives it back. */
export function InformationDialog({
  collection,
  onClose,
}: {
  readonly collection: CollectionSummary;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="information" aria-labelledby="information-title" onClose={onClose}>
      <header>
        <h2 id="information-title">{collection.title}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{t('esc')}</kbd>
        </button>
      </header>
      <PackFacts collection={collection} />
    </dialog>
  );
}
