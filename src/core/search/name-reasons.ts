import type { Interpretation, Reason } from '#contract/search.ts';
import { fold } from './fold.ts';

type Matched = Reason['matched'][number];

/**
 * Says of a spelling that was found by which rule or table it was looked for; nothing where it is as typed. A hyphen makes no
 * other spelling, because the index joins it too: `Sang-jo`, `Sangjo`. A space does: `Sang jo`.
 */
export function createNamer({ expansions, corrections }: Interpretation): (printed: string) => Matched {
  const variants = new Map<string, Matched[]>();
  const typedKeys = new Set(expansions.map(({ typed }) => keyOf(typed)));
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
  return (text) => {
    const writing = writings.get(text.toLowerCase());
    if (writing !== undefined) return { text, because: writing, of: null };
    const isKnown = (key: string) => variants.has(key) || typedKeys.has(key);
    const key = isKnown(keyOf(text)) ? keyOf(text) : partOf(text, isKnown);
    const alike = variants.get(key) ?? [];
    // `Mao Zedong` is Pinyin, though the table has `Mao Ze-dong` among other forms.
    const best =
      alike.find((variant) => variant.text === text) ??
      alike.find(({ because }) => because !== 'other') ??
      alike[0];
    return { text, because: best?.because ?? null, of: best?.of ?? null };
  };
}

/** More words than this no phrase has that stands side by side in a text because it was asked for. */
const mostWords = 24;

/** The longest run of words of a phrase that is known: “pound”, where "pund sterling" was found as “pound sterling”. */
function partOf(text: string, isKnown: (key: string) => boolean): string {
  const words = fold(text).split(' ').slice(0, mostWords);
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const key = words.slice(from, from + length).join('');
      if (isKnown(key)) return key;
    }
  }
  return '';
}

const keyOf = (text: string): string => fold(text).replaceAll(/[\s\p{P}]+/gu, '');
