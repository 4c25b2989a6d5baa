import type { TextField } from './parse-query.ts';

/** Of which field a text is that is marked. `names` are people, places and subjects together, as the index has them. */
export type MarkedField = TextField | 'names';

const amongNames: ReadonlySet<TextField> = new Set(['from', 'to', 'name', 'place', 'subject']);

/** Whether a clause that asks in one field, or anywhere, may be marked in a text of another. */
export function marksIn(asked: TextField | null, field: MarkedField): boolean {
  if (asked === null || asked === field) return true;
  if (field === 'names') return amongNames.has(asked);
  // A sender or recipient is a name too.
  return asked === 'name' && (field === 'from' || field === 'to');
}
