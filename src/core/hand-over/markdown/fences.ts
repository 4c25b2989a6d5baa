import { createHash } from 'node:crypto';

/**
 * Parts of a Markdown file that are Carrel's own, between two comments. Comments of HTML are shown by no Markdown program,
 * Obsidian among them, whose own `%%` others print. The token is a hash of what stands between: so a note that has such a
 * comment in it closes nothing, and one can see whether the reader changed the part.
 */
export interface Fenced {
  readonly kind: string;
  /** Percent-encoded, as it stands in the comment. */
  readonly id: string;
  readonly content: string;
  /** True where the content is not what was written. */
  readonly isChanged: boolean;
  /** Of the comments with what is between them, in the text. */
  readonly start: number;
  readonly end: number;
}

const begin = /<!-- carrel:([a-z]+) (\S+) ([0-9a-f]{16}) -->\r?\n/g;
const endOf = (token: string) => `<!-- carrel:end ${token} -->`;

export function fenced(kind: string, id: string, content: string): string {
  const token = tokenOf(content);
  return `<!-- carrel:${kind} ${encodeFenceId(id)} ${token} -->\n${content}\n${endOf(token)}`;
}

/** The parts of a text that are not in another, in order. One whose end is gone is null in its place. */
export function fencedIn(text: string): (Fenced | null)[] {
  const found: (Fenced | null)[] = [];
  begin.lastIndex = 0;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const [comment, kind = '', id = '', token = ''] = match;
    const from = match.index + comment.length;
    const at = text.indexOf(endOf(token), from);
    if (at < 0) {
      found.push(null);
      continue;
    }
    // The line end before the comment is not of the content.
    const until = at - (text[at - 1] !== '\n' ? 0 : text[at - 2] === '\r' ? 2 : 1);
    const content = text.slice(from, Math.max(from, until)).replaceAll('\r\n', '\n');
    const end = at + endOf(token).length;
    found.push({ kind, id, content, isChanged: tokenOf(content) !== token, start: match.index, end });
    begin.lastIndex = end;
  }
  return found;
}

const tokenOf = (content: string): string =>
  createHash('sha256').update(content.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);

/** Without blanks and without what would close the comment. */
export const encodeFenceId = (id: string): string =>
  encodeURIComponent(id.toWellFormed()).replaceAll('-', '%2D');

/** Null for what is no percent-encoding. */
export function decodeFenceId(id: string): string | null {
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}
