import { createHash } from 'node:crypto';
import type { TextPoint } from '#contract/anchors.ts';
import type { DocumentModel } from '#contract/document.ts';
import { textPlaces } from '../read/text-places.ts';

/** All words of a version as one string, a new line between two places, and where each place begins in it. */
export interface FlatText {
  readonly text: string;
  readonly hash: string;
  /** Offset in `text` of a point; null for a place that is not there, or is shorter than that. */
  offsetOf(point: TextPoint): number | null;
  /** The point of an offset. One between two places belongs to the end of the first, or as a start to the next. */
  pointAt(offset: number, as: 'start' | 'end'): TextPoint;
}

interface Place {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export function flatText(document: DocumentModel): FlatText {
  const places: Place[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { key, text } of textPlaces(document)) {
    places.push({ key, start: length, end: length + text.length });
    parts.push(text);
    length += text.length + 1;
  }
  const text = parts.join('\n');
  const byKey = new Map(places.map((place) => [place.key, place]));

  return {
    text,
    hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
    offsetOf({ place: key, offset }) {
      const place = byKey.get(key);
      return place === undefined || place.start + offset > place.end ? null : place.start + offset;
    },
    pointAt(offset, as) {
      const fits = ({ start, end }: Place) =>
        as === 'start' ? offset >= start && offset < end : offset > start && offset <= end;
      const place = placeBefore(places, offset, fits);
      return { place: place.key, offset: offset - place.start };
    },
  };
}

function placeBefore(places: readonly Place[], offset: number, fits: (place: Place) => boolean): Place {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((places[middle] as Place).start <= offset) low = middle;
    else high = middle - 1;
  }
  // Empty places share their offset with their neighbours.
  const near = [low, low - 1, low + 1].map((at) => places[at]).filter((place) => place !== undefined);
  const place = near.find(fits) ?? near[0];
  if (place === undefined) throw new Error('A text without words has no places.');
  return place;
}
