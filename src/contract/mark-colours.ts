/** What the window knows of marks besides their types; without the schemas, which stay on the host's side. */

/** Colours by their hue, in the order of their keys 1 to 4. What one means, the reader says. */
export const markColours = ['green', 'rose', 'blue', 'violet'] as const;
export type MarkColour = (typeof markColours)[number];

/** The words for what the colours are called until the reader calls them otherwise (`src/words/en/host-notes.ts`). */
export const defaultColourWords = {
  green: 'evidence',
  rose: 'doubt',
  blue: 'quote',
  violet: 'followUp',
} as const satisfies Readonly<Record<MarkColour, string>>;

/** Longest note on a passage, in UTF-16 units: thirty printed pages. What is longer is a note on the record. */
export const maxMarkNoteChars = 100_000;
