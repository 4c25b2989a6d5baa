import { Children, type ReactNode } from 'react';
import type { Words } from '#words/words.ts';

type RichValue = ReactNode | Date | ((inside: ReactNode) => ReactNode);

/**
 * A sentence of a catalogue with more than text in it: a function draws what stands between its tags (`<b>…</b>`), anything
 * else takes the place of its braces.
 */
export function rich<K extends string>(
  t: Words<K>,
  key: K,
  values: Readonly<Record<string, RichValue>>,
): ReactNode {
  const drawn = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (inside: readonly ReactNode[]) => value(Children.toArray([...inside]))
      : value,
  ]);
  // Elements get keys by it.
  return Children.toArray(t.parts(key, Object.fromEntries(drawn)) as ReactNode[]);
}
