import type { ReaderMarks } from '#core/catalogue/entries.ts';
import type { Library } from '#core/library/open-library.ts';

const none: ReadonlySet<string> = new Set();

/** What the reader marked; nothing where there is no library. */
export const marksIn = (library: Library | null): ReaderMarks => ({
  bookmarked: library?.bookmarks.all() ?? none,
  noted: library?.notes.all() ?? none,
  ...(library && { notes: library.notes.texts(), edition: library.notes.edition() }),
});
