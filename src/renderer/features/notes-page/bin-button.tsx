import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { notesPage as words } from '#words/en/notes-page.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { MarkDeeds } from '../marks/use-mark-deeds.ts';

const t = wordsOf('notesPage', words);

const Dialog = lazy(() => import('./bin-dialog.tsx').then(({ BinDialog }) => ({ default: BinDialog })));

/** The way to what was removed. */
export function BinButton({ deeds }: { readonly deeds: MarkDeeds }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton icon={Trash2} label={t('removed')} onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog deeds={deeds} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
