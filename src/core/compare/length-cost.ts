/**
 * How unlikely it is that two passages translate each other, by their lengths alone: Gale and Church, "A program for
 * aligning sentences in bilingual corpora", Computational Linguistics 19 (1993). Longer passages have longer translations;
 * the difference is nearly normal, with a variance that grows with the length.
 */

/** Their variance for a character of the first text. */
const variance = 6.8;

/** `ratio`: characters of the second text for one of the first. The cost is −log of a probability, 0 for the likeliest. */
export function lengthCost(left: number, right: number, ratio: number): number {
  if (left === 0 && right === 0) return 0;
  const mean = (left + right / ratio) / 2;
  const delta = Math.abs(right - left * ratio) / Math.sqrt(variance * mean * ratio);
  // Beyond that the tail is nothing to a double.
  return delta > maxDelta ? maxCost : -Math.log(Math.max(2 * (1 - normal(delta)), 1e-30));
}

const maxDelta = 11;
const maxCost = -Math.log(1e-30);

/** Cumulative normal distribution (Abramowitz and Stegun, 26.2.17): right to seven digits, for z ≥ 0. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
