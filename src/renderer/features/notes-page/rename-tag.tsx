import { Tag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import type { MarkDeeds } from '../marks/use-mark-deeds.ts';

const t = wordsOf('notesPage', words);

/** Gives the chosen tag another name, on all marks that have it. */
export function RenameTag({ tag, deeds }: { readonly tag: string; readonly deeds: MarkDeeds }) {
  const { dispatch } = useRoom();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);

  async function rename(to: string): Promise<void> {
    setOpen(false);
    if (to === '' || to === tag) return;
    const done = await deeds.renameTag({ tag, to });
    // What was looked at is looked at still, under its new name.
    if (done) dispatch({ type: 'notes', change: { tag: to } });
  }

  if (!isOpen)
    return <ActionButton icon={Tag} label={t('renameTag', { tag })} onPress={() => setOpen(true)} />;
  return (
    <form
      className="rename-tag"
      onSubmit={(event) => {
        event.preventDefault();
        void rename(field.current?.value.trim() ?? '');
      }}
    >
      <label>
        {t('newNameOfTag', { tag })}
        <input
          ref={field}
          defaultValue={tag}
          maxLength={100}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpen(false);
          }}
        />
      </label>
      <button type="submit" className="link">
        {t('renameEverywhere')}
      </button>
    </form>
  );
}
