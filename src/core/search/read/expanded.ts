import type { Expansion } from '#contract/search.ts';
import { withoutPossessive } from '../../names/query-word.ts';
import { fold } from '../fold.ts';
import type { QueryNode } from '../parse-query.ts';

/** A tree that asks for more than was typed, and what that is. */
export interface Expanded {
  readonly root: QueryNode | null;
  readonly expansions: readonly Expansion[];
}

interface Variant {
  readonly text: string;
  readonly because: string;
}

/** Which expansions and variants a reader switched off. */
export interface Switches {
  idOf(kind: Expansion['kind'], typed: string): string;
  expansion(
    kind: Expansion['kind'],
    typed: string,
    label: string | null,
    variants: readonly Variant[],
  ): Expansion;
}

/** `off` are the ids of expansions and variants; ids hold from one query to the next. */
export function createSwitches(off: readonly string[]): Switches {
  const switchedOff = new Set(off);
  const idOf = (kind: Expansion['kind'], typed: string) => `${kind}:${fold(withoutPossessive(typed))}`;
  return {
    idOf,
    expansion(kind, typed, label, variants) {
      const id = idOf(kind, typed);
      return {
        id,
        typed,
        kind,
        label,
        on: !switchedOff.has(id),
        variants: variants.map(({ text, because }) => {
          const variantId = `${id}=${text}`;
          return { id: variantId, text, because, on: !switchedOff.has(variantId) };
        }),
      };
    },
  };
}
