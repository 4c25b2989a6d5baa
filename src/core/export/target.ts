import type { Reference } from './reference.ts';

/**
 * Where a format keeps a field. `held`: it has a place for it. `moved`: it has none, so the value stands in
 * another field, under a label where it would not explain itself, and the export says so. `elsewhere`:
 * another field carries the same. `lost`: left out, and the export says so. What stands behind an @ is the type
 * that TEI gives to an element.
 */
export type Target =
  | { readonly as: 'held'; readonly to: string }
  | { readonly as: 'moved'; readonly to: string; readonly label: string | null }
  | { readonly as: 'elsewhere' }
  | { readonly as: 'lost' };

/** For formats in which it depends on the entry which fields it has. */
export interface Choice {
  readonly of: Condition;
  readonly then: Target;
  readonly otherwise: Target;
}

export interface Condition {
  /** Of which entries, for the page that prints this table. */
  readonly name: string;
  readonly holds: (reference: Reference) => boolean;
}

export const held = (to: string): Target => ({ as: 'held', to });
export const moved = (to: string, label: string | null = null): Target => ({ as: 'moved', to, label });
export const elsewhere: Target = { as: 'elsewhere' };
export const lost: Target = { as: 'lost' };
export const when = (of: Condition, then: Target, otherwise: Target): Choice => ({ of, then, otherwise });
