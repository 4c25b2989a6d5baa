import type { CitedLocator } from './locator.ts';

/** How a note stands to those before it (CSL 1.0.2, "position"). */
export interface NotePlace {
  /** 0 the first of its item; 1 a later one; 2 "ibid."; 3 "ibid." that points elsewhere in the item. */
  readonly position: 0 | 1 | 2 | 3;
  readonly 'near-note': boolean;
}

/** Notes that lie no further apart than this are near (CSL's own default). */
const nearNotes = 5;

/**
 * The place of each note, of which `key` says what it cites. "Ibid." is the very note before, unless that
 * pointed somewhere and this does not.
 */
export function notePlaces(
  notes: readonly { readonly key: string; readonly locator?: CitedLocator | undefined }[],
): readonly NotePlace[] {
  const last = new Map<string, number>();
  return notes.map(({ key, locator }, at) => {
    const seen = last.get(key);
    last.set(key, at);
    if (seen === undefined) return { position: 0, 'near-note': false };
    const before = notes[at - 1]?.locator;
    const isNext = seen === at - 1 && (locator !== undefined || before === undefined);
    const isSame = locator?.label === before?.label && locator?.value === before?.value;
    return { position: isNext ? (isSame ? 2 : 3) : 1, 'near-note': at - seen <= nearNotes };
  });
}
