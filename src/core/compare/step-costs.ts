import type { StepCost } from './align-span.ts';
import { type Cues, cueCost, cuesOf, joinCues } from './cues.ts';
import { lengthCost } from './length-cost.ts';
import type { TextUnit } from './text-units.ts';
import { createBagMaker, joinBags, likeness, mostLikeness, share, type WordBag } from './word-bags.ts';

/** −log of how often each step was right in Gale and Church's corpus (their table 5). */
const priors = { '1-1': 0, '1-0': 4.5, '0-1': 4.5, '2-1': 2.3, '1-2': 2.3, '2-2': 4.4 } as const;
const priorOf = (left: number, right: number): number =>
  priors[`${left}-${right}` as keyof typeof priors] ?? 0;

/** Costs for two languages: lengths, sentences and numbers say which paragraphs translate each other. */
export function lengthCosts(left: readonly TextUnit[], right: readonly TextUnit[], ratio: number): StepCost {
  const [lefts, rights] = [left.map(cuesOf), right.map(cuesOf)];
  const [leftPairs, rightPairs] = [pairsOf(lefts), pairsOf(rights)];
  return (i, l, j, r) => {
    const prior = priorOf(l, r);
    // Nothing that has no counterpart is judged by its length: an addition is as long as it likes.
    if (l === 0 || r === 0) return prior + unpaired;
    const [one, other] = [(l === 1 ? lefts : leftPairs)[i], (r === 1 ? rights : rightPairs)[j]];
    if (!one || !other) return prior;
    return prior + lengthCost(one.length, other.length, ratio) + cueCost(one, other);
  };
}
const pairsOf = (of: readonly Cues[]) => of.slice(1).map((cues, at) => joinCues(of[at] ?? cues, cues));
const unpaired = 3;

/** What one paragraph costs that the other text has not, and what two cost beside each other that share no word. */
const alone = 1;
const strange = 2.6;
/** A paragraph that was parted in two, or joined, is rarer than one that was changed. */
const parted = 0.35;

/** Costs for one language: of an edited text words say more than lengths. */
export function wordCosts(left: readonly TextUnit[], right: readonly TextUnit[]): StepCost {
  const bagOf = createBagMaker();
  const bags = (units: readonly TextUnit[]) => units.map(({ text }) => bagOf(text));
  const [lefts, rights] = [bags(left), bags(right)];
  const pairs = (of: readonly WordBag[]) => of.slice(1).map((bag, at) => joinBags(of[at] ?? none, bag));
  const [leftPairs, rightPairs] = [pairs(lefts), pairs(rights)];
  return (i, l, j, r) => {
    if (l === 0 || r === 0) return alone;
    if (l === 2 && r === 2) return Number.POSITIVE_INFINITY;
    const [one, other] = [
      (l === 1 ? lefts : leftPairs)[i] ?? none,
      (r === 1 ? rights : rightPairs)[j] ?? none,
    ];
    const cost = (1 - mostLikeness(one, other)) * strange + (l + r > 2 ? parted : 0);
    // Each by itself costs less.
    if (cost >= (l + r) * alone) return cost;
    const whole = (1 - likeness(one, other)) * strange;
    if (l + r === 2) return whole;
    // Both halves must be in the whole: a short paragraph that was dropped is none of its neighbour.
    const isIn = (halves: readonly WordBag[], at: number, all: WordBag) =>
      share(halves[at] ?? none, all) >= half && share(halves[at + 1] ?? none, all) >= half;
    const isParted = l === 2 ? isIn(lefts, i, other) : isIn(rights, j, one);
    return isParted ? whole + parted : Number.POSITIVE_INFINITY;
  };
}
const none: WordBag = new Uint32Array();
const half = 0.6;
