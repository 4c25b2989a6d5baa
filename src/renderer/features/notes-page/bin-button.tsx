import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ActionButton } from '../../ui/action-button.tsx';
import type { MarkDeeds } from '../marks/use-mark-deeds.ts';

const Dialog = lazy(() => import('./bin-dialog.tsx').then(({ BinDialog }) => ({ default: BinDialog })));

/** The way to what was removed. */
export function BinButton({ deeds }: { readonly deeds: MarkDeeds }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton icon={Trash2} label="Removed" onPress={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog deeds={deeds} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
