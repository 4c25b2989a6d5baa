import { Children, type ReactNode } from 'react';
import { spokenLocale } from '#words/words.ts';

/** Words as the language lists them, each drawn: “a, b and c”, “a, b or c”. */
export function listed(
  words: readonly string[],
  type: 'conjunction' | 'disjunction',
  draw: (word: string) => ReactNode,
): ReactNode {
  const parts = new Intl.ListFormat(spokenLocale(), { type }).formatToParts(words);
  // They get keys by it.
  return Children.toArray(parts.map((part) => (part.type === 'element' ? draw(part.value) : part.value)));
}
