import type { TextPoint } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';

/** Under which name the place of a version is kept. */
export const placeKey = ({ collection, record }: RecordRef, version: string): string =>
  `place/${collection}/${record}/${version}`;

/** A place as it is kept; nothing for the beginning. */
export const storePlace = (at: TextPoint | null): string =>
  at ? JSON.stringify({ place: at.place, offset: at.offset }) : '';

/** Reads a kept place; null where there is none that fits. */
export function restorePlace(stored: string | null): TextPoint | null {
  try {
    const { place, offset } = Object(JSON.parse(stored || 'null')) as Record<string, unknown>;
    if (typeof place !== 'string' || place === '') return null;
    return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0
      ? { place, offset }
      : { place, offset: 0 };
  } catch {
    return null;
  }
}
