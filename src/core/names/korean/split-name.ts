import type { QueryWord } from '../query-word.ts';

/** Where a Korean name may be cut: the surname's key, and the words of the given name. */
export interface NameSplit {
  readonly surname: string;
  readonly given: readonly QueryWord[];
}

/** Both orders of a run of two or three words, the surname first and then last; a run in Hangul is one word and has one order. */
export function splitName(words: readonly QueryWord[]): NameSplit[] {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (!first || !last || words.length > 3) return [];
  if (/^[가-힣]/.test(first.key)) {
    const name = words.map(({ key }) => key).join('');
    if (name.length < 2 || name.length > 4) return [];
    return [{ surname: name.slice(0, 1), given: [{ ...first, pieces: [name.slice(1)] }] }];
  }
  if (rest.length === 0) return [];
  return [
    { surname: first.key, given: rest },
    { surname: last.key, given: words.slice(0, -1) },
  ];
}
