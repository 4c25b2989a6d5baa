import type { ReaderMarks } from '#core/catalogue/entries.ts';
import type { Library } from '#core/library/open-library.ts';
import type { NotesKeeper } from './notes-keeper.ts';

const none: ReadonlySet<string> = new Set();

/** What the reader marked; nothing where there is no library. */
export const marksIn = (library: Library | null, notes: NotesKeeper): ReaderMarks => ({
  bookmarked: library?.bookmarks.all() ?? none,
  noted: notes.index?.noted() ?? none,
  ...(library && { notes: library.notes.texts(), edition: library.notes.edition() }),
});
