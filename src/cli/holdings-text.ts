import type { Holdings } from '#core/library/check/holdings.ts';
import { counted } from './text.ts';

/** "2 notes in 5 revisions, 1 bookmark, 3 of “search”". */
export const holdingsText = ({ notes, revisions, bookmarks, items }: Holdings): string =>
  [
    `${counted(notes, 'note')} in ${counted(revisions, 'revision')}`,
    counted(bookmarks, 'bookmark'),
    ...items.map(({ type, there }) => `${there} of “${type}”`),
  ].join(', ');
