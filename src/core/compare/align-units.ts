import type { TextLink } from '#contract/compare.ts';
import { alignSpan } from './align-span.ts';
import { type Pair, rising, samePages, sameTops, sameUnits } from './anchors.ts';
import { lengthCosts, wordCosts } from './step-costs.ts';
import type { TextUnit, TextUnits } from './text-units.ts';

/** True for `ru` and `ru-RU`: what differs then is the text, not the language. */
export const isSameLanguage = (one: string, other: string): boolean => {
  const [a = '', b = ''] = [one.split('-')[0], other.split('-')[0]];
  return a.toLowerCase() === b.toLowerCase();
};

/**
 * Links the paragraphs of two versions. Equal paragraphs and pages that both have are held to; what lies between is linked by
 * words in one language, and by lengths in two. Footnotes go by their labels.
 */
export async function alignTexts(
  left: TextUnits,
  right: TextUnits,
  breathe: () => Promise<void>,
): Promise<TextLink[]> {
  const isSame = isSameLanguage(left.language, right.language);
  const links = await alignUnits(left.body, right.body, isSame, breathe);
  const rights = new Map(right.footnotes.map(({ label, units }) => [label, units]));
  for (const { label, units } of left.footnotes) {
    const other = rights.get(label) ?? [];
    rights.delete(label);
    links.push(...(await alignUnits(units, other, isSame, breathe)));
  }
  for (const units of rights.values()) links.push(...(await alignUnits([], units, isSame, breathe)));
  return links;
}

async function alignUnits(
  left: readonly TextUnit[],
  right: readonly TextUnit[],
  isSame: boolean,
  breathe: () => Promise<void>,
): Promise<TextLink[]> {
  const pairs = rising([...sameUnits(left, right), ...samePages(left, right)]);
  const cuts = cutsOf(pairs, sameTops(left, right), [left.length, right.length]);
  const ratio = ratioOf(left, right);
  const links: TextLink[] = [];
  for (const { from, to, pair } of cuts) {
    const [lefts, rights] = [left.slice(from[0], to[0]), right.slice(from[1], to[1])];
    const cost = isSame ? wordCosts(lefts, rights) : lengthCosts(lefts, rights, ratio);
    let [i, j] = [0, 0];
    for (const step of await alignSpan(lefts.length, rights.length, cost, breathe)) {
      links.push({
        left: lefts.slice(i, i + step.left).map(({ key }) => key),
        right: rights.slice(j, j + step.right).map(({ key }) => key),
      });
      i += step.left;
      j += step.right;
    }
    if (pair) links.push({ left: [left[pair[0]]?.key ?? ''], right: [right[pair[1]]?.key ?? ''] });
  }
  return links;
}

interface Cut {
  readonly from: Pair;
  readonly to: Pair;
  /** The anchor behind it; null where a page begins, or the text ends. */
  readonly pair: Pair | null;
}

/** The stretches between the anchors. A page's top that crosses a pair gives way: equal words are the surer sign. */
function cutsOf(pairs: readonly Pair[], tops: readonly Pair[], end: Pair): Cut[] {
  const crosses = ([i, j]: Pair) => pairs.some(([left, right]) => i <= left !== j <= right);
  const all = [
    ...pairs.map((pair) => ({ at: pair, pair })),
    ...tops.filter((top) => !crosses(top)).map((at) => ({ at, pair: null })),
  ].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.pair === null ? -1 : 1));
  const cuts: Cut[] = [];
  let from: Pair = [0, 0];
  for (const { at, pair } of all) {
    cuts.push({ from, to: at, pair });
    from = pair === null ? at : [at[0] + 1, at[1] + 1];
  }
  return [...cuts, { from, to: end, pair: null }];
}

/** Characters of the second text for one of the first: Chinese takes a third of what English takes. */
function ratioOf(left: readonly TextUnit[], right: readonly TextUnit[]): number {
  const total = (units: readonly TextUnit[]) => units.reduce((sum, { text }) => sum + text.length, 0);
  const [one, other] = [total(left), total(right)];
  return one === 0 || other === 0 ? 1 : Math.min(4, Math.max(0.25, other / one));
}
