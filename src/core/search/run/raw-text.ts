import { kindsWithKey } from '../../pack/compact-document.ts';
import { findMatches } from '../find-matches.ts';
import type { Query } from '../parse-query.ts';

/** Places in the bytes of a text as a pack stores it (JSON, UTF-8), given as Latin-1, a character each. */

const beforeKey = new RegExp(`\\["[${kindsWithKey}]",$`);

/**
 * Whether the string of JSON around a place is part of the text: it stands behind something in its list, and that is
 * neither the kind of what has a key nor the note of a reference. Of the first string of a cell of a table it says no.
 */
export function isOfText(text: string, at: number): boolean {
  const open = openedBefore(text, at);
  if (text[open - 1] !== ',' || beforeKey.test(text.slice(Math.max(0, open - 5), open))) return false;
  if (text[open - 2] !== '"') return true;
  return !text.endsWith('["f",', openedBefore(text, open - 2));
}

/** Whether a text has tables: the list of a cell begins with what is in it, and not with a kind. */
export const hasTables = (text: string): boolean => text.includes('["t",');

/** Where the string of JSON begins whose inside, or closing quotation mark, is at `at`; −1 where there is none. */
function openedBefore(text: string, at: number): number {
  for (let quote = text.lastIndexOf('"', at - 1); quote >= 0; quote = text.lastIndexOf('"', quote - 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return quote;
  }
  return -1;
}

/** A stretch between two spaces. */
export interface Chunk {
  readonly text: string;
  readonly end: number;
}

/** Bytes at each side that a chunk may reach to: in Chinese a page has no space. */
const mostAround = 200;

/**
 * What stands between the spaces around a stretch, where a string of JSON has both of them: to a space no word reaches,
 * and no chain of words (runs.ts). Null where the string ends before, or it is long.
 */
export function chunkAround(text: string, start: number, end: number): Chunk | null {
  const from = Math.max(0, start - mostAround);
  const before = text.slice(from, start).lastIndexOf(' ');
  const behind = text.slice(end, end + mostAround).indexOf(' ');
  if (before < 0 || behind < 0) return null;
  const chunk = text.slice(from + before + 1, end + behind);
  return chunk.includes('"') ? null : { text: chunk, end: end + behind };
}

/** Whether the clause of the query stands in a chunk of the bytes of a text; null where they are no string of JSON. */
export function isWordThere({ text }: Chunk, alone: Query): boolean | null {
  try {
    const words = String(JSON.parse(`"${Buffer.from(text, 'latin1').toString()}"`));
    return findMatches(words, alone, 'text').length > 0;
  } catch {
    return null;
  }
}
