import type { Completion } from '#contract/search.ts';
import { quotationMarks } from '../query/scan-query.ts';

/** One word, as it can stand in a query without quotation marks. */
const bare = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*$/u;
const operator = /^(?:OR|AND|NOT|NEAR)$/;

/** A completion as it stands in a query: what has several words is a phrase in quotation marks. */
export function writeCompletion(
  label: string,
  kind: Completion['kind'],
  quoted: 'open' | 'closed' | null,
): string {
  const text = Array.from(label, (character) => (quotationMarks.has(character) ? ' ' : character))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    // A star would stand for all that begins so.
    .replace(/[*\s]+$/u, '')
    .trim();
  // The next word of a phrase may be followed by one more.
  if (quoted) return quoted === 'open' && kind !== 'word' ? `${text}"` : text;
  return bare.test(text) && !operator.test(text) ? text : `"${text}"`;
}
