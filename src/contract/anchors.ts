import { z } from 'zod';

/** A place in a version's text: a block, or a cell of a table, and UTF-16 units from the beginning of its words. */
export const textPointSchema = z.strictObject({
  /** As `PlaceMarks` names it: the block's id, or `id/row/column`. */
  place: z.string().max(500),
  offset: z.int().nonnegative(),
});
export type TextPoint = z.infer<typeof textPointSchema>;

/** Longest passage that one mark may cover, in UTF-16 units: some thirty pages. */
export const maxQuoteChars = 100_000;

/**
 * A passage of a version, said in three ways (W3C Web Annotation, TextPositionSelector and TextQuoteSelector, with the
 * block as a third), so that it is found again after its edition has changed, or known to be lost with its words.
 */
export const anchorSchema = z.strictObject({
  version: z.string().max(500),
  start: textPointSchema,
  end: textPointSchema,
  /** The words themselves; a new line where a block ends. */
  quote: z.string().min(1).max(maxQuoteChars),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  /** Of all words of the version (SHA-256, 16 hexadecimal digits): while it is the same, nothing needs to be looked for. */
  textHash: z.string().max(64),
});
export type Anchor = z.infer<typeof anchorSchema>;
