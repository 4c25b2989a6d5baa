import type { View } from '#contract/api.ts';
import type { ReaderMarks } from '#core/catalogue/entries.ts';
import type { Library } from '#core/library/open-library.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { SearchKeeper } from './search-keeper.ts';

const none: ReadonlySet<string> = new Set();

/** What the reader marked; nothing where there is no library. */
export const marksIn = (library: Library | null, notes: NotesKeeper): ReaderMarks => ({
  bookmarked: library?.bookmarks.all() ?? none,
  noted: notes.index?.noted() ?? none,
  ...(library && { notes: library.notes.texts(), edition: library.notes.edition() }),
});

/** The same for a view, which may be a saved search that found something new. */
export function marksOf(
  { search }: View,
  ports: { readonly keeper: LibraryKeeper; readonly notes: NotesKeeper; readonly searches: SearchKeeper },
): ReaderMarks {
  const fresh = search && ports.searches.freshOf(search.id);
  return { ...marksIn(ports.keeper.library, ports.notes), ...(fresh && { fresh }) };
}
