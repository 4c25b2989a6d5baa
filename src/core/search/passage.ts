import type { MarkedText } from '#contract/entities.ts';
import { findMatches, type Match } from './find-matches.ts';
import { marksOf } from './mark.ts';
import type { MarkedField } from './marked-field.ts';
import type { Query } from './parse-query.ts';

const usualChars = 240;

/**
 * The part of `text` that shows best why it was found: the window with most of the query's words, then
 * with most matches, then the first. Cut between words, with … where text is left out, on one line.
 * At most `maxChars` UTF-16 units. Null where nothing matches.
 */
export function passageOf(
  text: string,
  query: Query,
  maxChars = usualChars,
  field?: MarkedField,
): MarkedText | null {
  return passageAround(text, findMatches(text, query, field), maxChars);
}

/** The same, of a text whose matches are known. */
export function passageAround(
  text: string,
  matches: readonly Match[],
  maxChars = usualChars,
): MarkedText | null {
  const room = Math.max(maxChars - 2, 1);
  const best = bestWindow(matches, room);
  if (best === null) return null;
  const [from, to] = widen(text, best, room);
  return onOneLine(text, from, to, marksOf(matches));
}

/** Start and end of the best run of matches that fits. */
function bestWindow(matches: readonly Match[], room: number): readonly [number, number] | null {
  const inside = new Map<number, number>();
  let best: readonly [number, number] | null = null;
  let bestClauses = 0;
  let bestCount = 0;
  let first = 0;
  for (const [i, { start, end, clause }] of matches.entries()) {
    inside.set(clause, (inside.get(clause) ?? 0) + 1);
    while (first < i && end - (matches[first]?.start ?? 0) > room) {
      const left = matches[first]?.clause ?? 0;
      const count = (inside.get(left) ?? 0) - 1;
      if (count > 0) inside.set(left, count);
      else inside.delete(left);
      first += 1;
    }
    const count = i - first + 1;
    if (inside.size > bestClauses || (inside.size === bestClauses && count > bestCount)) {
      best = [matches[first]?.start ?? start, end];
      bestClauses = inside.size;
      bestCount = count;
    }
  }
  return best;
}

/** Fills the room around the matches, a third before them and the rest after, and cuts between words. */
function widen(text: string, [start, end]: readonly [number, number], room: number): [number, number] {
  const lead = Math.floor(Math.max(room - (end - start), 0) / 3);
  const from = Math.max(0, Math.min(start - lead, text.length - room));
  const to = Math.min(text.length, from + room);
  const cuts = cutsOf(text, from, to);
  return [
    from === 0 ? 0 : (firstCut(text, cuts, from, start) ?? start),
    to === text.length ? to : (lastCut(text, cuts, end, to) ?? lastCut(text, cuts, start + 1, to) ?? to),
  ];
}

/** How far a cut may move to stand at a space instead of inside "Sang-jo". */
const toSpace = 30;

function firstCut(text: string, cuts: readonly number[], from: number, to: number): number | undefined {
  const fit = cuts.filter((cut) => cut >= from && cut <= to);
  return fit.find((cut) => cut - from <= toSpace && isSpace(text[cut - 1])) ?? fit[0];
}

function lastCut(text: string, cuts: readonly number[], from: number, to: number): number | undefined {
  const fit = cuts.filter((cut) => cut >= from && cut <= to);
  return fit.findLast((cut) => to - cut <= toSpace && isSpace(text[cut])) ?? fit.at(-1);
}

const isSpace = (character: string | undefined): boolean => /^\s$/.test(character ?? '');

const words = new Intl.Segmenter('und', { granularity: 'word' });
/** Context at both sides, so that a word that goes on past the window is seen whole. */
const lookAround = 60;

/** Places between words near the window, also in scripts without spaces (UAX #29). */
function cutsOf(text: string, from: number, to: number): number[] {
  const base = Math.max(0, from - lookAround);
  const near = text.slice(base, to + lookAround);
  return [...words.segment(near)].map((segment) => base + segment.index);
}

/** The cut with its spaces collapsed, and the marks moved with it. */
function onOneLine(text: string, from: number, to: number, marks: readonly [number, number][]): MarkedText {
  let out = from > 0 ? '…' : '';
  const places: number[] = [];
  let spaced = true;
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    places.push(out.length);
    if (!isSpace(character)) out += character;
    else if (!spaced) out += ' ';
    spaced = isSpace(character);
  }
  out = out.trimEnd();
  const place = (at: number) => Math.min(places[at - from] ?? out.length, out.length);
  const moved = marks
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]): [number, number] => [place(Math.max(start, from)), place(Math.min(end, to))]);
  return { text: to < text.length ? `${out}…` : out, marks: moved };
}
