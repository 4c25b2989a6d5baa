import { History } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { notesHistory as words } from '#words/en/notes-history.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { HistoryDialogProps } from './history-dialog.tsx';

const t = wordsOf('notesHistory', words);

// Earlier wordings are looked for now and then.
const Dialog = lazy(() =>
  import('./history-dialog.tsx').then(({ HistoryDialog }) => ({ default: HistoryDialog })),
);

export interface HistoryButtonProps extends Omit<HistoryDialogProps, 'onClose'> {
  /** The key that does the same. */
  readonly hint?: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The way to the earlier wordings of a note. */
export function HistoryButton({ hint, isOpen, onOpen, ...dialog }: HistoryButtonProps) {
  return (
    <>
      <ActionButton
        icon={History}
        label={t('history')}
        {...(hint && { hint })}
        onPress={() => onOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog {...dialog} onClose={() => onOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
