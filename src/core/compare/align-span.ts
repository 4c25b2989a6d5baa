/** So many of one text belong to so many of the other. */
export interface Step {
  readonly left: number;
  readonly right: number;
}

/** What a step costs that takes `left` from the first text from `i` on, and `right` of the second from `j` on. */
export type StepCost = (i: number, left: number, j: number, right: number) => number;

/** The steps of Gale and Church: one for one, one for none, two for one, two for two. */
const steps: readonly Step[] = [
  { left: 1, right: 1 },
  { left: 1, right: 0 },
  { left: 0, right: 1 },
  { left: 2, right: 1 },
  { left: 1, right: 2 },
  { left: 2, right: 2 },
];

/** How far from the straight way the texts may run apart, in units, whatever their number. */
const leastBand = 120;

/**
 * The cheapest way through two texts of `left` and `right` units, by dynamic programming. Only ways near the straight one are
 * looked at, so that 5,000 paragraphs take a second and not a minute. `breathe` is awaited now and then.
 */
export async function alignSpan(
  left: number,
  right: number,
  cost: StepCost,
  breathe: () => Promise<void>,
): Promise<Step[]> {
  const band = leastBand + Math.abs(left - right) / 4;
  const slope = left === 0 ? 0 : right / left;
  const from = (i: number) => Math.max(0, left === 0 ? 0 : Math.floor(i * slope - band));
  const to = (i: number) => Math.min(right, left === 0 ? right : Math.ceil(i * slope + band));

  // Of costs the last rows are enough; of the ways all are kept, a byte each.
  const costs: Float64Array[] = [];
  const ways: Uint8Array[] = [];
  for (let i = 0; i <= left; i += 1) {
    await breathe();
    const first = from(i);
    const row = new Float64Array(to(i) - first + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Uint8Array(row.length).fill(255);
    costs[i] = row;
    ways[i] = way;
    for (let j = first; j <= to(i); j += 1) {
      if (i === 0 && j === 0) row[0] = 0;
      for (const [at, step] of steps.entries()) {
        const [pi, pj] = [i - step.left, j - step.right];
        if (pi < 0 || pj < from(pi) || pj > to(pi)) continue;
        const before = costs[pi]?.[pj - from(pi)] ?? Number.POSITIVE_INFINITY;
        // What costs so much already is not made cheaper by the step.
        if (before >= (row[j - first] as number)) continue;
        const whole = before + cost(pi, step.left, pj, step.right);
        if (whole >= (row[j - first] as number)) continue;
        row[j - first] = whole;
        way[j - first] = at;
      }
    }
    if (i >= 2) costs[i - 2] = new Float64Array(0);
  }

  const back: Step[] = [];
  for (let i = left, j = right; i > 0 || j > 0; ) {
    const step = steps[ways[i]?.[j - from(i)] ?? 255];
    if (step === undefined) throw new Error('The band holds no way from end to end.');
    back.push(step);
    i -= step.left;
    j -= step.right;
  }
  return back.reverse();
}
