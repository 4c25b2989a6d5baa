import { readingType } from '../../bookmarks/reading-body.ts';
import type { Addition } from '../../library/add-together.ts';
import type { ItemType } from '../../library/items.ts';
import type { Library } from '../../library/open-library.ts';
import { listType } from '../../lists/list-body.ts';
import { markType } from '../../marks/mark-body.ts';

/** One thing that was taken in, with what undoes it. */
export interface TakenThing {
  readonly undo: Addition;
  /** The revision that it became; null for a bookmark, which has none. */
  readonly revision: number | null;
}

/** What undoes additions that are about to be made: the wording that each has now, or none. */
export const undoingOf = (library: Library, additions: readonly Addition[]): Addition[] =>
  additions.map((addition): Addition => {
    if (addition.kind === 'bookmark') return { ...addition, off: true };
    if (addition.kind === 'item')
      return { ...addition, body: itemIn(library, addition)?.body ?? null, savedAt: null };
    return { ...addition, text: library.notes.get(addition.ref)?.text ?? '', savedAt: null };
  });

/** The same when they were made, with the revisions that they became. */
export const takenThings = (library: Library, undoing: readonly Addition[]): TakenThing[] =>
  undoing.map((undo) => ({ undo, revision: revisionOf(library, undo) }));

/**
 * Of what was taken in, what can be undone by new revisions: all that nobody has changed since. To be added in one commit, in
 * the opposite order, since a list goes after what stands in it.
 */
export const stillAsTaken = (library: Library, taken: readonly TakenThing[]): Addition[] =>
  taken
    .filter(({ undo, revision }) =>
      undo.kind === 'bookmark' ? library.bookmarks.has(undo.ref) : revisionOf(library, undo) === revision,
    )
    .map(({ undo }) => undo)
    .reverse();

type ItemAddition = Extract<Addition, { kind: 'item' }>;

/** The things that a file may have. */
const types: readonly ItemType<unknown>[] = [markType, listType, readingType];

function itemIn(library: Library, { type, id }: Pick<ItemAddition, 'type' | 'id'>) {
  const known = types.find((each) => each.type === type);
  if (known === undefined) throw new Error(`Nothing is known of the type “${type}” that was taken in.`);
  return library.items(known, 'taken').get(id);
}

function revisionOf(library: Library, addition: Addition): number | null {
  if (addition.kind === 'bookmark') return null;
  if (addition.kind === 'note') return library.notes.get(addition.ref)?.revision ?? null;
  return itemIn(library, addition)?.revision ?? null;
}
