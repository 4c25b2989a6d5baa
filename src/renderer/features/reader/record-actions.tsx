import { ArrowLeft, Bookmark, Highlighter, Quote, StickyNote } from 'lucide-react';
import type { RecordRef } from '#contract/entities.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { describeError } from '../../text/describe-error.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { type Copied, copiedSentence } from '../cite/use-citation.ts';
import { AddToList } from '../lists/add-to-list.tsx';
import { inState } from '../marks/step-mark.ts';
import type { PageMarks } from '../marks/use-page-marks.ts';

export interface RecordActionsProps {
  readonly record: RecordRef;
  readonly bookmarked: boolean;
  readonly bookmarkError: unknown;
  /** Tries again to keep the bookmark, or its removal, that was not kept. */
  readonly onBookmarkAgain: () => void;
  readonly copied: Copied | null;
  readonly marks: Pick<PageMarks, 'marks' | 'isShown' | 'toggle'>;
  readonly onBookmark: () => void;
  readonly onNote: () => void;
  readonly onCite: () => void;
}

/** What one does with a record, each with its key, and what came of it. */
export function RecordActions({
  record,
  bookmarked,
  bookmarkError,
  onBookmarkAgain,
  copied,
  marks,
  onBookmark,
  onNote,
  onCite,
}: RecordActionsProps) {
  const goTo = useGoTo();
  return (
    <div className="actions" role="toolbar" aria-label="Record">
      <span className="back">
        <ActionButton icon={ArrowLeft} label="Catalogue" onPress={() => goTo('catalogue')} />
      </span>
      <ActionButton
        icon={Bookmark}
        label={bookmarked ? 'Bookmarked' : 'Bookmark'}
        hint="b"
        pressed={bookmarked}
        onPress={onBookmark}
      />
      <AddToList record={record} />
      <ActionButton icon={StickyNote} label="Note" hint="n" onPress={onNote} />
      <ActionButton
        icon={Highlighter}
        label={marksLabel(marks)}
        hint="l"
        pressed={marks.isShown}
        onPress={marks.toggle}
      />
      <ActionButton icon={Quote} label="Copy citation" hint="c" onPress={onCite} />
      <p className="said" role="status">
        {bookmarkError ? (
          <>
            Not kept. {describeError(bookmarkError).title}.{' '}
            <button
              type="button"
              className="link"
              title={describeError(bookmarkError).sentence}
              onClick={onBookmarkAgain}
            >
              Try again
            </button>
          </>
        ) : (
          copiedSentence(copied)
        )}
      </p>
    </div>
  );
}

/** How many marks there are; those that ask for a decision are told by themselves. */
function marksLabel({ marks }: Pick<PageMarks, 'marks'>): string {
  const near = inState(marks, 'near').length;
  const count = marks.length === 0 ? 'Marks' : `Marks ${marks.length}`;
  return near === 0 ? count : `${count}, ${near} to look at`;
}
