import { fold } from '../search/fold.ts';
import { commonWords } from './common-words.ts';
import type { QueryWord } from './query-word.ts';
import type { NameVariant } from './variant.ts';

/** Variants of one name; more make a query slow and help nobody. */
const mostVariants = 40;

/**
 * Variants that find something more than what was typed and than each other. Search reads Sang-jo, Sangjo and Sang
 * Jo alike where the hyphen is written, so of such the hyphenated one is kept.
 */
export function chooseVariants(variants: readonly NameVariant[], run: readonly QueryWord[]): NameVariant[] {
  const typed = fold(run.map(({ raw }) => raw).join(' '));
  const typedHasHyphen = run.some(({ isHyphened }) => isHyphened);
  const typedKey = run.map(({ key }) => key).join('');
  const chosen = new Map<string, NameVariant>();
  for (const variant of variants) {
    const words = fold(variant.text);
    const key = words.replaceAll(' ', '');
    if (key === typedKey && (typedHasHyphen || words === typed)) continue;
    // Sŏul, Lie and Ten without their marks are words, which a search would find everywhere.
    if (commonWords.has(key) || key.length < 2) continue;
    const before = chosen.get(key);
    if (!before) {
      if (chosen.size < mostVariants) chosen.set(key, variant);
    } else if (!before.text.includes('-') && variant.text.includes('-')) {
      chosen.set(key, variant);
    }
  }
  return [...chosen.values()];
}
