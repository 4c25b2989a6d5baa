import { isDeepStrictEqual } from 'node:util';
import type { Anchor } from '#contract/anchors.ts';
import type { MarkDeed } from '#contract/marks.ts';
import type { Library } from '#core/library/open-library.ts';
import { createTurns } from '#core/library/turns.ts';
import { colourNamesType, createColourNames } from '#core/marks/colour-names.ts';
import { markType } from '#core/marks/mark-body.ts';
import { createMarks, type Marks } from '#core/marks/marks.ts';

/** Highlights as the window makes them: a passage is marked, then a note is written on it. Save `n` is the one on record `n`. */
const ref = (n: number) => ({ collection: 'highlights', record: `letter-${n}` });
const noteOf = (n: number) => `of passage ${n}`;
const anchorOf = (n: number): Anchor => ({
  version: 'english',
  start: { place: 'p1', offset: n },
  end: { place: 'p1', offset: n + 5 },
  quote: `passage ${n} `.repeat((n % 50) + 1),
  prefix: 'before ',
  suffix: ' after',
  textHash: '0123456789abcdef',
});

function marksOf(library: Library): Marks {
  return createMarks({
    items: library.items(markType, 'mark'),
    colours: createColourNames(library.items(colourNamesType, 'colours')),
    turns: createTurns<MarkDeed>('mark-nothing-to-turn'),
    now: () => new Date(),
  });
}

/**
 * Marks passage `n` and notes something on it: two commits, acknowledged when both are there. Where one was cut off, the
 * next goes on with it, as with every save here.
 */
export function saveHighlight(library: Library, n: number): void {
  const marks = marksOf(library);
  const id = marks.of([ref(n)])[0]?.id ?? marks.add(ref(n), anchorOf(n), 'green').mark?.id ?? '';
  marks.change(id, { note: noteOf(n) });
}

/** Numbers of the highlights that are there whole, and what is there and was never saved so. */
export function highlightsIn(library: Library): { there: readonly number[]; wrong: readonly string[] } {
  const there: number[] = [];
  const wrong: string[] = [];
  for (const { ref: own, body } of library.items(markType, 'mark').all()) {
    const n = Number(own?.record.split('-')[1]);
    const isAsMarked = isDeepStrictEqual(body.anchor, anchorOf(n)) && body.colour === 'green';
    // Between the two commits it has no note yet.
    if (!isAsMarked || !['', noteOf(n)].includes(body.note) || there.includes(n)) {
      wrong.push(`highlight ${n}: ${JSON.stringify(body).slice(0, 80)}`);
    }
    if (body.note === noteOf(n)) there.push(n);
  }
  return { there, wrong };
}
