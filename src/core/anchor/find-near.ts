import type { Anchor } from '#contract/anchors.ts';
import { alignWords, type Word, wordsOf } from './words.ts';

/** What a passage may have become. Offsets are in the flat text. */
export interface NearPassage {
  readonly start: number;
  readonly end: number;
  /** The share of the old words that are there, in their order: 0 to 1. */
  readonly likeness: number;
}

/** Words at each edge of a passage by which that edge is looked for. */
const edgeWords = 40;
/** Share of the words round an edge that must be there for it to be found. */
const leastEdge = 0.5;
/** A passage may grow or shrink by so much; what is longer or shorter has become something else. */
const mostGrowth = 3;
const leastLikeness = 0.3;
/** The very words count by themselves if they are this many characters, or have as many of their neighbours still. */
const tellingChars = 24;
const tellingContext = 12;

/**
 * Looks for what a passage may have become: its first words with the words before it, and its last with those behind, each
 * where most of them stand in order. What lies between is the passage; the neighbours tell where it ends even if all
 * its own words are others. `places` are where its very words stand, which are the first to be thought of.
 */
export function findNear(text: string, anchor: Anchor, places: readonly number[]): NearPassage | null {
  const { quote, prefix, suffix } = anchor;
  const [best] = places
    .map((at) => ({ at, score: contextScore(text, at, anchor) }))
    .sort((one, other) => other.score - one.score || one.at - other.at);
  // A word that stands everywhere is not what was marked because it stands here, too.
  if (best !== undefined && (quote.length >= tellingChars || best.score >= tellingContext))
    return { start: best.at, end: best.at + quote.length, likeness: 1 };

  const all = wordsOf(text);
  const own = wordsOf(quote).map(({ word }) => word);
  if (all.length === 0 || own.length === 0) return null;
  const [ahead, behind] = [prefix, suffix].map((context) => wordsOf(context).map(({ word }) => word));
  const opening = findEdge(all, ahead ?? [], own.slice(0, edgeWords));
  const closing = findEdge(all, own.slice(-edgeWords), behind ?? []);
  if (opening === null || closing === null) return null;
  const inside = all.slice(opening, closing);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (inside.length > own.length * mostGrowth + 3 || inside.length * mostGrowth + 3 < own.length) return null;
  const likeness = likenessOf(own, inside);
  return likeness < leastLikeness ? null : { start: first.start, end: last.end, likeness };
}

/** How many characters on both sides are as they were. */
function contextScore(text: string, at: number, { quote, prefix, suffix }: Anchor): number {
  let score = 0;
  for (let i = 1; i <= prefix.length && text[at - i] === prefix[prefix.length - i]; i += 1) score += 1;
  for (let i = 0; i < suffix.length && text[at + quote.length + i] === suffix[i]; i += 1) score += 1;
  return score;
}

/** Words of a long passage that are compared in one go. */
const mostCompared = 1500;

function likenessOf(own: readonly string[], inside: readonly Word[]): number {
  const [one, other] = [own.slice(0, mostCompared), inside.slice(0, mostCompared).map(({ word }) => word)];
  return alignWords(one, other).length / Math.max(one.length, other.length);
}

/**
 * The index of the word before which the edge between two runs of words lies in `all`; null where too few of them are there.
 * The stretch is the one that most of the words vote for: a word votes for where the edge would be if nothing but it had
 * stayed.
 */
function findEdge(all: readonly Word[], left: readonly string[], right: readonly string[]): number | null {
  const sought = [...left, ...right];
  if (sought.length === 0) return null;
  const middle = bestVote(all, sought, left.length);
  if (middle === null) return null;
  const margin = sought.length;
  const from = Math.max(0, middle - left.length - margin);
  const window = all.slice(from, middle + right.length + margin);
  const pairs = alignWords(
    sought,
    window.map(({ word }) => word),
  );
  if (pairs.length < Math.max(2, Math.ceil(sought.length * leastEdge))) return null;
  const lastLeft = pairs.findLast(([i]) => i < left.length);
  const firstRight = pairs.find(([i]) => i >= left.length);
  // At the beginning and the end of a text there is nothing on one side.
  if (left.length === 0) return firstRight === undefined ? null : from + firstRight[1];
  if (right.length === 0) return lastLeft === undefined ? null : from + lastLeft[1] + 1;
  // The neighbours that are the passage's own context decide; where they went, its own words do.
  if (lastLeft !== undefined && lastLeft[0] >= left.length - 2) return from + lastLeft[1] + 1;
  if (firstRight !== undefined && firstRight[0] <= left.length + 1) return from + firstRight[1];
  return null;
}

/** Places apart that count as one, since words come and go between. */
const bucket = 16;
/** A word that stands everywhere says nothing. */
const mostCommon = 200;

function bestVote(all: readonly Word[], sought: readonly string[], edge: number): number | null {
  const placesOf = new Map<string, number[]>(sought.map((word) => [word, []]));
  for (const [at, { word }] of all.entries()) placesOf.get(word)?.push(at);
  const votes = new Map<number, number>();
  for (const [i, word] of sought.entries()) {
    const places = placesOf.get(word) ?? [];
    if (places.length > mostCommon) continue;
    for (const place of places) {
      const at = Math.floor((place + edge - i) / bucket);
      // A neighbour of the bucket too, so that a stretch at its border is not torn.
      for (const each of [at, at + 1]) votes.set(each, (votes.get(each) ?? 0) + 1 / places.length);
    }
  }
  const [best] = [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return best === undefined ? null : Math.max(0, best[0] * bucket);
}
