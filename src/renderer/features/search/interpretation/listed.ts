import { createElement, Fragment, type ReactNode } from 'react';
import { spokenLocale } from '#words/words.ts';

/** Words as the language lists them, each drawn: “a, b and c”, “a, b or c”. */
export function listed(
  words: readonly string[],
  type: 'conjunction' | 'disjunction',
  draw: (word: string) => ReactNode,
): ReactNode {
  const parts = new Intl.ListFormat(spokenLocale(), { type }).formatToParts(words);
  const drawn = parts.map((part) => (part.type === 'element' ? draw(part.value) : part.value));
  // As if they were written there: none needs a key.
  return createElement(Fragment, null, ...drawn);
}
