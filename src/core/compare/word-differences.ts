import { diffArrays } from 'diff';
import type { TextDifference, TextSpan } from '#contract/compare.ts';
import type { TextUnit } from './text-units.ts';
import { type Token, wordTokens } from './word-tokens.ts';

/** What two linked passages differ in. `isCoarse`: too much to be told word by word, so it is all one difference. */
export interface WordDifferences {
  readonly differences: readonly TextDifference[];
  readonly isCoarse: boolean;
}

/** Insertions and deletions that are looked for in one passage; the time grows with their square. */
const mostEdits = 1500;
/** A single word as short as this between two changes belongs to them: “of”, a comma. */
const tinyChars = 2;

/** Which words two passages differ in, by Myers's algorithm over words and signs. Spaces are no difference. */
export function wordDifferences(left: readonly TextUnit[], right: readonly TextUnit[]): WordDifferences {
  const [one, other] = [partsOf(left), partsOf(right)];
  const [lefts, rights] = [wordTokens(one.text), wordTokens(other.text)];
  const texts = (tokens: readonly Token[]) => tokens.map(({ text }) => text);
  const changes = diffArrays(texts(lefts), texts(rights), { maxEditLength: mostEdits });
  if (changes === undefined) {
    const whole = { left: [0, lefts.length], right: [0, rights.length] } as const;
    return { differences: [spansOf(whole)], isCoarse: true };
  }
  let [i, j] = [0, 0];
  const runs: Run[] = [];
  for (const { count = 0, added, removed } of changes) {
    const [toLeft, toRight] = [added ? i : i + count, removed ? j : j + count];
    if (added || removed) runs.push({ left: [i, toLeft], right: [j, toRight] });
    [i, j] = [toLeft, toRight];
  }
  return { differences: joined(runs, lefts).map(spansOf), isCoarse: false };

  function spansOf({ left: [from, to], right: [start, end] }: Run): TextDifference {
    return { left: one.spans(lefts.slice(from, to)), right: other.spans(rights.slice(start, end)) };
  }
}

/** Indexes of the first word that differs and of the one behind the last, on either side. */
interface Run {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** A deletion and the insertion in its place are one difference, and so are two with next to nothing in between. */
function joined(runs: readonly Run[], lefts: readonly Token[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const between = last ? lefts.slice(last.left[1], run.left[0]) : [];
    const isNext =
      between.length === 0 || (between.length === 1 && (between[0]?.text.length ?? 0) <= tinyChars);
    if (last && isNext) {
      all[all.length - 1] = { left: [last.left[0], run.left[1]], right: [last.right[0], run.right[1]] };
    } else all.push(run);
  }
  return all;
}

/** The words of some units in one text, and where its stretches stand on the page. */
function partsOf(units: readonly TextUnit[]) {
  let at = 0;
  const parts = units
    .flatMap((unit) => unit.parts)
    .map(({ key, text }) => {
      const start = at;
      at += text.length + 1;
      return { key, start, end: start + text.length, text };
    });
  return {
    text: parts.map(({ text }) => text).join('\n'),
    spans(tokens: readonly Token[]): TextSpan[] {
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) return [];
      const [from, to] = [first.start, last.start + last.text.length];
      return parts.flatMap(({ key, start, end }) => {
        const [a, b] = [Math.max(from, start), Math.min(to, end)];
        return a < b ? [{ place: key, start: a - start, end: b - start }] : [];
      });
    },
  };
}
