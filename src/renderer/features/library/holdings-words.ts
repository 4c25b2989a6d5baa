import type { BackupsReport, LibraryHoldings } from '#contract/library.ts';
import { common } from '#words/en/common.ts';
import { library as words } from '#words/en/library.ts';
import { listOf } from '#words/joined.ts';
import { wordsOf } from '#words/words.ts';
import { whenWords } from './when-words.ts';

const t = wordsOf('library', words);
const c = wordsOf('common', common);

const itemCounts: Readonly<Record<string, (count: number) => string>> = {
  'saved-search': (count) => t('savedSearches', { count }),
  'bookmark-reading': (count) => t('readings', { count }),
  'name-change': (count) => t('nameChanges', { count }),
  'reading-list': (count) => t('readingLists', { count }),
  'mark-colours': (count) => t('markColours', { count }),
  mark: (count) => c('marks', { count }),
};

/** "1 saved search": things of a type that the reader made. A type without a name here is called by itself. */
export const itemsWords = (count: number, type: string): string =>
  itemCounts[type]?.(count) ?? t('otherItems', { count, type: type.replaceAll('-', ' ') });

/** "2 notes and 1 bookmark": what everything of a reader's is counted by. */
export const factsWords = ({
  notes,
  bookmarks,
}: {
  readonly notes: number;
  readonly bookmarks: number;
}): string => t('facts', { notes, bookmarks });

/** "2 notes (in 5 wordings), 1 bookmark, 3 saved searches." */
export function holdingsWords({ notes, revisions, bookmarks, items }: LibraryHoldings): string {
  const list = listOf([
    revisions > notes ? t('notesInWordings', { notes, wordings: revisions }) : c('notes', { count: notes }),
    c('bookmarks', { count: bookmarks }),
    ...items.filter(({ there }) => there > 0).map(({ there, type }) => itemsWords(there, type)),
  ]);
  return t('holdings', { list });
}

/** When it was last backed up, and whether something is due, which of a library that is not open nobody knows. */
export function backedUpWords({ backups, due }: BackupsReport, now: Date, isOpen = true): string {
  const [newest] = backups;
  if (!newest) {
    if (!isOpen) return t('noBackupInFolder');
    return due ? t('noBackupDue') : t('noBackupNothing');
  }
  if (!newest.facts?.savedAt) {
    if (!isOpen) return t('newestThere');
    return due ? t('newestThereDue') : t('newestThereAll');
  }
  const when = whenWords(newest.facts.savedAt, now);
  if (!isOpen) return t('newestOf', { when });
  return due ? t('newestOfDue', { when }) : t('newestOfAll', { when });
}
