import { type ReadingBody, readingType } from '../bookmarks/reading-body.ts';
import type { Bookmarks } from '../library/bookmarks.ts';
import type { Items } from '../library/items.ts';
import type { Notes } from '../library/notes.ts';
import type { Library } from '../library/open-library.ts';
import { type ListBody, listType } from '../lists/list-body.ts';
import { type Tree, treeOf } from '../lists/tree.ts';
import { type ColourNames, colourNamesType, createColourNames } from '../marks/colour-names.ts';
import { type MarkBody, markType } from '../marks/mark-body.ts';
import type { Pack } from '../pack/open-pack.ts';
import { savedSearchType } from '../saved-searches/saved-searches.ts';

/** Where a hand-over comes from: the library, and the packs that are open. */
export interface HandOverSource {
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly readings: Items<ReadingBody>;
  readonly marks: Items<MarkBody>;
  readonly lists: Items<ListBody>;
  readonly colours: ColourNames;
  readonly tree: Tree;
  /** How many saved searches there are. */
  readonly searches: number;
  /** Null for a collection that is away. */
  pack(collection: string): Pack | null;
}

/** The library as it is now, with the packs that `pack` finds. */
export function handOverSource(library: Library, pack: (collection: string) => Pack | null): HandOverSource {
  const lists = library.items(listType, 'list');
  return {
    notes: library.notes,
    bookmarks: library.bookmarks,
    readings: library.items(readingType, 'reading'),
    marks: library.items(markType, 'mark'),
    lists,
    colours: createColourNames(library.items(colourNamesType, 'colours')),
    tree: treeOf(lists.all()),
    searches: library.items(savedSearchType, 'search').all().length,
    pack,
  };
}
