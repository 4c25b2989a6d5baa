import type { SourceFile } from '../source.ts';

/** The start of an XML file as text. UTF-16 shows as Latin letters with NULs between them, which is enough to see. */
export const xmlHeadOf = (file: SourceFile): string =>
  file
    .head()
    .replaceAll('\0', '')
    .replace(/^[\uFEFF\uFFFD]+/, '');

/** The name of the first element in the start of a file, under whatever prefix; null where none comes first. */
export function rootOf(head: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(head.charAt(at))) at += 1;
    const end = endOfProlog(head, at);
    if (end === null) break;
    at = end;
  }
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s>/]/.exec(head.slice(at, at + 200))?.[1] ?? null;
}

/** The place behind an instruction, comment or DOCTYPE that begins at `at`; null where none does. */
function endOfProlog(head: string, at: number): number | null {
  const behind = (start: string, end: string): number | null => {
    if (!head.startsWith(start, at)) return null;
    const found = head.indexOf(end, at + start.length);
    return found === -1 ? head.length : found + end.length;
  };
  const doctype = behind('<!DOCTYPE', '>');
  const hasSubset = doctype !== null && head.slice(at, doctype).includes('[');
  return behind('<?', '?>') ?? behind('<!--', '-->') ?? (hasSubset ? behind('<!DOCTYPE', ']>') : doctype);
}
