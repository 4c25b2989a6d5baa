/** A note of the margin: where its reference stands, and how tall it is. */
export interface MarginNote {
  readonly wanted: number;
  readonly height: number;
}

/** Where the notes stand: each beside its reference, or under the one before where that is in the way. */
export function stackNotes(notes: readonly MarginNote[], gap: number): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}

/** How far a note is from its reference at most. */
export const furthestDrift = (notes: readonly MarginNote[], tops: readonly number[]): number =>
  Math.max(0, ...notes.map(({ wanted }, at) => (tops[at] ?? wanted) - wanted));

export interface Margin {
  /** Where the text begins, from the inner edge of the page. */
  readonly start: number;
  readonly width: number;
}

/** The margin that a page has for notes beside its text; null where it is too narrow for them. */
export function marginFor(
  room: number,
  text: number,
  { gap, least, most }: { readonly gap: number; readonly least: number; readonly most: number },
): Margin | null {
  const beside = room - text - gap;
  if (beside < least) return null;
  // In the middle if it can be; else as far to the left as the notes need.
  const start = Math.min((room - text) / 2, beside - least);
  return { start, width: Math.min(most, beside - start) };
}
