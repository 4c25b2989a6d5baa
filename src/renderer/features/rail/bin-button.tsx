import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { rail as words } from '#words/en/rail.ts';
import { wordsOf } from '#words/words.ts';
import { useApi, useHostEvent } from '../../client.tsx';
import { binKey } from '../../state/use-shelf.tsx';
import { ActionButton } from '../../ui/action-button.tsx';

const t = wordsOf('rail', words);

const Bin = lazy(() =>
  import('../adding/pack/bin-dialog.tsx').then(({ BinDialog }) => ({ default: BinDialog })),
);

/** The way to what was removed or replaced, while there is anything. */
export function BinButton() {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const bin = useQuery({ queryKey: binKey, queryFn: ({ signal }) => api.packs.bin({}, { signal }) });
  useHostEvent('collections.changed', () => void bin.refetch());
  const binned = bin.data ?? [];
  if (binned.length === 0 && !open) return null;
  return (
    <>
      <ActionButton
        icon={Trash2}
        label={t('removed', { count: binned.length })}
        onPress={() => setOpen(true)}
      />
      {open &&
        createPortal(
          <Suspense fallback={null}>
            <Bin binned={binned} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
