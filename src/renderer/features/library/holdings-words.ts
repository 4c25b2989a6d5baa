import type { BackupsReport, LibraryHoldings } from '#contract/library.ts';
import { countOf } from '../../text/count-of.ts';
import { whenWords } from './when-words.ts';

const itemNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'saved-search': ['saved search', 'saved searches'],
  'bookmark-reading': ['bookmark opened or read', 'bookmarks opened or read'],
  'name-change': ['change of a name', 'changes of names'],
};

/** "1 saved search": things of a type that the reader made. A type without a name here is called by itself. */
export const itemsWords = (count: number, type: string): string => countOf(count, ...namesOf(type));

const namesOf = (type: string): readonly [one: string, many?: string] =>
  itemNames[type] ?? [type.replaceAll('-', ' ')];

/** "2 notes and 1 bookmark": what everything of a reader's is counted by. */
export const factsWords = ({
  notes,
  bookmarks,
}: {
  readonly notes: number;
  readonly bookmarks: number;
}): string => `${countOf(notes, 'note')} and ${countOf(bookmarks, 'bookmark')}`;

/** "2 notes (in 5 wordings), 1 bookmark, 3 saved searches." */
export function holdingsWords({ notes, revisions, bookmarks, items }: LibraryHoldings): string {
  const wordings = revisions > notes ? ` (in ${countOf(revisions, 'wording')})` : '';
  const parts = [
    `${countOf(notes, 'note')}${wordings}`,
    countOf(bookmarks, 'bookmark'),
    ...items.filter(({ there }) => there > 0).map(({ there, type }) => itemsWords(there, type)),
  ];
  return `${parts.join(', ')}.`;
}

/** When it was last backed up, and whether something is due, which of a library that is not open nobody knows. */
export function backedUpWords({ backups, due }: BackupsReport, now: Date, isOpen = true): string {
  const [newest] = backups;
  if (!newest) {
    if (!isOpen) return 'No backup is in the data folder.';
    return due
      ? 'No backup is there yet. The first is made soon after something was saved.'
      : 'No backup is there yet, and nothing to back up.';
  }
  const until = newest.facts?.savedAt ? whenWords(newest.facts.savedAt, now) : null;
  const holds = until === null ? 'The newest backup is there' : `The newest backup is of ${until}`;
  if (!isOpen) return `${holds}.`;
  return due
    ? `${holds}. Something was saved since; the next is made within a quarter of an hour.`
    : `${holds} and holds all that was saved.`;
}
