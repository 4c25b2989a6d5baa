import type { Interpretation, Reason } from '#contract/search.ts';
import { fold } from './fold.ts';

type Matched = Reason['matched'][number];

/**
 * Says of a spelling that was found by which rule or table it was looked for; nothing where it is as typed. A hyphen makes no
 * other spelling, because the index joins it too: `Sang-jo`, `Sangjo`. A space does: `Sang jo`.
 */
export function createNamer({ expansions, corrections }: Interpretation): (printed: string) => Matched {
  const variants = new Map<string, Matched[]>();
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
    const alike = variants.get(keyOf(text)) ?? [];
    // `Mao Zedong` is Pinyin, though the table has `Mao Ze-dong` among other forms.
    const best =
      alike.find((variant) => variant.text === text) ??
      alike.find(({ because }) => because !== 'other') ??
      alike[0];
    return { text, because: best?.because ?? null, of: best?.of ?? null };
  };
}

const keyOf = (text: string): string => fold(text).replaceAll(/[\s\p{P}]+/gu, '');
