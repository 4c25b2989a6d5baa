import type { Anchor } from '#contract/anchors.ts';
import { findNear, type NearPassage } from './find-near.ts';
import type { FlatText } from './flat-text.ts';

/** Where an anchor's passage is now. Offsets are in the version's flat text. */
export type Found =
  /** The same words at a place that can be no other: the mark may move there without a question. */
  | { readonly state: 'exact'; readonly start: number; readonly end: number }
  /** What it may have become: shown beside the old words, and never taken without the reader. */
  | ({ readonly state: 'near' } & NearPassage)
  /** Neither: the old words are kept, whole. */
  | { readonly state: 'orphan' };

/** A quotation this long that stands once in a text is no accident, if one side of it is as it was. */
const tellingChars = 24;
/** Context on one side that must be as it was for that. */
const adjacentChars = 16;

/**
 * Finds the passage of an anchor in a text that may have changed. Only the very same words are `exact`, and only where
 * nothing else in the text could be meant as well: a sentence that stands there twice, or a word whose neighbours are
 * others, is proposed and not decided (field.md: readers lose trust for good by one mark that jumped).
 */
export function findAnchor(flat: FlatText, anchor: Anchor): Found {
  const { text } = flat;
  const { quote, prefix, suffix } = anchor;
  const kept = flat.offsetOf(anchor.start);
  if (flat.hash === anchor.textHash && kept !== null && text.startsWith(quote, kept))
    return exact(kept, quote);

  const places = occurrences(text, quote);
  const isBetween = (at: number, left: string, right: string) =>
    before(text, at, left) && after(text, at + quote.length, right);
  const whole = places.filter((at) => isBetween(at, prefix, suffix));
  const [left, right] = [prefix.slice(-adjacentChars), suffix.slice(0, adjacentChars)];
  const isHeld = (at: number) => before(text, at, left) || after(text, at + quote.length, right);
  const [place = 0, ...rivals] = whole.length > 0 ? whole : places;
  const isTelling = whole.length > 0 || (quote.length >= tellingChars && isHeld(place));
  // Another place that has one side of it as it was may be the one that was meant, and was changed on the other side.
  // So may one in the block that the passage stood in, if this one is in another.
  const isAtHome = (at: number) => flat.pointAt(at, 'start').place === anchor.start.place;
  const isAway = places.length > 1 && !isAtHome(place);
  const isAlone = !places.some((at) => at !== place && (isHeld(at) || (isAway && isAtHome(at))));
  if (places.length > 0 && rivals.length === 0 && isTelling && isAlone) return exact(place, quote);

  const near = findNear(text, anchor, places);
  return near === null ? { state: 'orphan' } : { state: 'near', ...near };
}

const exact = (start: number, { length }: string): Found => ({ state: 'exact', start, end: start + length });

/** A passage at the edge of its text has less context than others: it must be at the edge still. */
const before = (text: string, at: number, prefix: string): boolean =>
  text.slice(0, at).endsWith(prefix) && (prefix.length >= adjacentChars || at === prefix.length);
const after = (text: string, at: number, suffix: string): boolean =>
  text.startsWith(suffix, at) && (suffix.length >= adjacentChars || at + suffix.length === text.length);

/** More than these are not told apart by their words. */
const mostPlaces = 1000;

function occurrences(text: string, quote: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(quote);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(quote, at + 1)
  ) {
    places.push(at);
  }
  return places;
}
