import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type SavedView, savedViewSchema } from '#contract/catalogue.ts';
import { AppError } from '#contract/errors.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { wordsOf } from '#words/words.ts';
import type { Items, ItemType } from '../library/items.ts';

const t = wordsOf('hostSearch', hostSearch);

const bodySchema = z.strictObject({
  name: z.string().min(1),
  view: savedViewSchema,
  /** Its place in the reader's order. */
  place: z.int(),
});
type Body = z.infer<typeof bodySchema>;

/** A saved search as an item of the library. What it found lies elsewhere: see `last-run.ts`. */
export const savedSearchType: ItemType<Body> = { type: 'saved-search', schema: bodySchema };

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly view: SavedView;
}

/** The reader's saved searches, in their order. What asks for one that is not there throws `search-not-found`. */
export interface SavedSearches {
  all(): readonly SavedSearch[];
  get(id: string): SavedSearch;
  /** Puts a new one at the end. */
  save(name: string, view: SavedView): SavedSearch;
  rename(id: string, name: string): void;
  remove(id: string): void;
  /** Brings one back that was removed, as it last was. */
  restore(id: string): void;
  /** Those that are not named follow, as they stood. */
  reorder(ids: readonly string[]): void;
  /** Ids of those that were removed before an instant. */
  removedBefore(instant: string): readonly string[];
}

export function createSavedSearches(items: Items<Body>): SavedSearches {
  // A stable sort: of equals the older edit comes first.
  const inOrder = () => items.all().toSorted((one, other) => one.body.place - other.body.place);
  const found = (id: string) => items.get(id) ?? refuse(id);
  const edit = (id: string, body: Body | null) => items.write([{ id, body }]);

  return {
    all: () => inOrder().map(({ id, body }) => searchOf(id, body)),
    get: (id) => searchOf(id, found(id).body),
    save(name, view) {
      const id = randomUUID();
      const place = Math.max(-1, ...items.all().map(({ body }) => body.place)) + 1;
      edit(id, { name, view, place });
      return { id, name, view };
    },
    rename: (id, name) => edit(id, { ...found(id).body, name }),
    remove(id) {
      found(id);
      edit(id, null);
    },
    restore(id) {
      const last = items.revisions(id).findLast(({ body }) => body !== null);
      edit(id, last?.body ?? refuse(id));
    },
    reorder(ids) {
      const rank = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const next = inOrder().toSorted((one, other) => rank(one.id) - rank(other.id));
      items.write(next.map(({ id, body }, place) => ({ id, body: { ...body, place } })));
    },
    removedBefore: (instant) =>
      items.removedSince('').flatMap(({ item, removedAt }) => (removedAt < instant ? [item.id] : [])),
  };
}

const searchOf = (id: string, { name, view }: Body): SavedSearch => ({ id, name, view });

function refuse(id: string): never {
  throw new AppError('search-not-found', t('searchGone', { id }));
}
