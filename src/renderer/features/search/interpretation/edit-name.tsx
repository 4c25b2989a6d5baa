import type { MouseEvent } from 'react';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useOpenNames } from '../../names/names-provider.tsx';

const t = wordsOf('search', words);

/** From a name that was looked for to the name itself, where its spellings can be put right. */
export function EditName({ text, isKnown }: { readonly text: string; readonly isKnown: boolean }) {
  const openNames = useOpenNames();
  function open(event: MouseEvent<HTMLElement>): void {
    // First, so that the focus has gone back to the line and is there again when the names are closed.
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    openNames(text);
  }
  return (
    <button type="button" className="link edit-name" onClick={open}>
      {isKnown ? t('editName') : t('addName')}
    </button>
  );
}
