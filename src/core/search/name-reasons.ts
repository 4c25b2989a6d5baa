import type { Reason } from '#contract/search.ts';
import { fold } from './fold.ts';
import type { ReadQuery } from './read/read-query.ts';

type Matched = Reason['matched'][number];

/**
 * Says of a spelling that was found by which rule or table it was looked for; nothing where it is as typed. A hyphen makes no
 * other spelling, because the index joins it too: `Sang-jo`, `Sangjo`. A space does: `Sang jo`. Of several words that stand
 * side by side, the first that are not as typed are the reason.
 */
export function createNamer({
  interpretation: { expansions, corrections },
  typed,
}: Pick<ReadQuery, 'interpretation' | 'typed'>): (printed: string) => Matched {
  const variants = new Map<string, Matched[]>();
  const typedKeys = new Set(
    [...expansions.map((each) => each.typed), ...typed.clauses.map(({ text }) => text)].map(keyOf),
  );
  /** What was typed in one word or two, as the other, and which of the two it is. */
  const writings = new Map<string, string>();
  const add = (text: string, because: string, of: string | null) => {
    const key = keyOf(text);
    variants.set(key, [...(variants.get(key) ?? []), { text, because, of }]);
  };
  for (const { kind, typed, label, on, variants: all } of expansions) {
    if (!on || kind === 'date') continue;
    for (const { text, because, on: isOn } of all) {
      if (!isOn) continue;
      if (because === 'one word' || because === 'two words') writings.set(text, because);
      else if (keyOf(text) !== keyOf(typed)) add(text, because, label);
    }
  }
  for (const { used } of corrections) add(used, 'correction', null);
  const named = (text: string): Matched | null => {
    const writing = writings.get(text.toLowerCase());
    if (writing !== undefined) return { text, because: writing, of: null };
    const alike = variants.get(keyOf(text)) ?? [];
    // `Mao Zedong` is Pinyin, though the table has `Mao Ze-dong` among other forms.
    const best =
      alike.find((variant) => variant.text === text) ??
      alike.find(({ because }) => because !== 'other') ??
      alike[0];
    return best ? { text, because: best.because, of: best.of } : null;
  };
  const isTyped = (text: string) => typedKeys.has(keyOf(text));

  return (text) => {
    const part = named(text) ?? (isTyped(text) ? null : firstPart(text, named, isTyped));
    return { text, because: part?.because ?? null, of: part?.of ?? null };
  };
}

/** More words than this are not taken apart: nobody types such a phrase. */
const mostWords = 24;

/** The first run of words that has a name, the longest from each place; what is as typed is passed over. */
function firstPart(
  text: string,
  named: (text: string) => Matched | null,
  isTyped: (text: string) => boolean,
): Matched | null {
  const words = text.split(/[\s-]+/).slice(0, mostWords);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const run = words.slice(from, to).join(' ');
      const found = named(run);
      if (found !== null) return found;
      if (!isTyped(run)) continue;
      from = to - 1;
      break;
    }
  }
  return null;
}

const keyOf = (text: string): string => fold(text).replaceAll(/[\s\p{P}]+/gu, '');
