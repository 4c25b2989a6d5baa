import type { Anchor } from '#contract/anchors.ts';
import type { FlatText } from './flat-text.ts';

/** Characters before and after a passage that are kept with it: about a line. */
export const contextChars = 64;

/** The anchor of a passage, by its offsets in the version's flat text. */
export function describeAnchor(flat: FlatText, version: string, start: number, end: number): Anchor {
  const { text, hash } = flat;
  return {
    version,
    start: flat.pointAt(start, 'start'),
    end: flat.pointAt(end, 'end'),
    quote: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - contextChars), start)),
    suffix: whole(text.slice(end, end + contextChars)),
    textHash: hash,
  };
}

/** Half a surrogate pair at a cut is left out: SQLite keeps UTF-8, which has no place for it. */
const whole = (context: string) => context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
