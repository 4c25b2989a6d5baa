import { ArrowLeft, Bookmark, Highlighter, Quote, StickyNote } from 'lucide-react';
import type { ReadingSoFar, RecordRef } from '#contract/entities.ts';
import type { ReadingState } from '#contract/reading-states.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { useGoTo } from '../../state/use-go-to.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { stateNames } from '../bookmarks/bookmark-words.ts';
import { ReadingChoice } from '../bookmarks/reading-choice.tsx';
import { SaidOfBookmarks } from '../bookmarks/said-of-bookmarks.tsx';
import { useSaidOfBookmarks } from '../bookmarks/use-bookmark-deeds.ts';
import { type Copied, copiedSentence } from '../cite/use-citation.ts';
import { AddToList } from '../lists/add-to-list.tsx';
import { inState } from '../marks/step-mark.ts';
import type { PageMarks } from '../marks/use-page-marks.ts';

const t = wordsOf('reader', words);

export interface RecordActionsProps {
  readonly record: RecordRef;
  /** Null where it has no bookmark. */
  readonly reading: ReadingSoFar | null;
  readonly copied: Copied | null;
  readonly marks: Pick<PageMarks, 'marks' | 'isShown' | 'toggle'>;
  readonly onBookmark: () => void;
  readonly onRead: (state: ReadingState) => void;
  readonly onNote: () => void;
  readonly onCite: () => void;
}

/** What one does with a record, each with its key, and what came of it. */
export function RecordActions({
  record,
  reading,
  copied,
  marks,
  onBookmark,
  onRead,
  onNote,
  onCite,
}: RecordActionsProps) {
  const goTo = useGoTo();
  // What was done last is said.
  const said = useSaidOfBookmarks();
  return (
    <div className="actions" role="toolbar" aria-label={t('record')}>
      <span className="back">
        <ActionButton icon={ArrowLeft} label={t('catalogue')} onPress={() => goTo('catalogue')} />
      </span>
      <ActionButton
        icon={Bookmark}
        label={reading ? stateNames[reading.state] : t('bookmark')}
        before={reading ? t('bookmarked') : undefined}
        hint="b"
        pressed={reading !== null}
        onPress={onBookmark}
      />
      {reading && <ReadingChoice reading={reading} onChoose={onRead} />}
      <AddToList record={record} />
      <ActionButton icon={StickyNote} label={t('note')} hint="n" onPress={onNote} />
      <ActionButton
        icon={Highlighter}
        label={marksLabel(marks)}
        hint="l"
        pressed={marks.isShown}
        onPress={marks.toggle}
      />
      <ActionButton icon={Quote} label={t('copyCitation')} hint="c" onPress={onCite} />
      <p className="said" role="status">
        {copied && copied.at > (said?.at ?? 0) ? copiedSentence(copied) : <SaidOfBookmarks of={record} />}
      </p>
    </div>
  );
}

/** How many marks there are; those that ask for a decision are told by themselves. */
function marksLabel({ marks }: Pick<PageMarks, 'marks'>): string {
  const near = inState(marks, 'near').length;
  const count = marks.length === 0 ? t('marks') : t('marksCount', { count: marks.length });
  return near === 0 ? count : t('marksNear', { marks: count, near });
}
