import { type NameChange, nameChangeSchema } from '../names/apply-changes.ts';
import type { KeptChange } from '../names/own/own-names.ts';
import type { Library } from './open-library.ts';

/** What a reader changed of the names: a list to which is only added. */
export interface NameChanges {
  /** All of them, in the order of their commits. */
  all(): readonly KeptChange[];
  /** Keeps one more, as the last; what it undoes stays where it is. */
  append(change: NameChange): void;
  /** Another number after every change. */
  edition(): number;
}

export function openNameChanges(library: Pick<Library, 'items'>): NameChanges {
  const items = library.items({ type: 'name-change', schema: nameChangeSchema }, 'names');
  return {
    all: () => items.all().map(({ body, savedAt }) => ({ change: body, savedAt })),
    append(change) {
      // Another revision would move it to the end, and what follows would be applied to something else.
      if (items.get(change.id) !== null) throw new Error(`The change ${change.id} is kept already.`);
      items.write([{ id: change.id, body: change }]);
    },
    edition: items.edition,
  };
}
