import { createElement, Fragment, type ReactNode } from 'react';
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
    typeof value === 'function' ? (inside: readonly ReactNode[]) => value(together(inside)) : value,
  ]);
  return together(t.parts(key, Object.fromEntries(drawn)) as ReactNode[]);
}

/** Pieces as they would stand in JSX: each at its place, so that none needs a key. */
const together = (pieces: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...pieces);
