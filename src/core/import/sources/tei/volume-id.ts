import { basename, extname } from 'node:path';
import type { SourceFile } from '../../source.ts';

/** What a volume is called, as its file says it; known for all files before the first is read. */
export interface VolumeId {
  readonly id: string;
  /** The id under which history.state.gov has the volume; null unless its header names it. */
  readonly frus: string | null;
}

const frusId = /<(?:[\w.-]+:)?idno\b[^<>]*\btype\s*=\s*["']frus["'][^<>]*>\s*(frus[\w.-]+)\s*</;
const rootId = /<(?:[\w.-]+:)?(?:TEI|teiCorpus)\b[^<>]*?\sxml:id\s*=\s*["']([\w.-]+)["']/;

/** The volume's id: of the *Foreign Relations* series, else the root's `xml:id`, else the file's name. */
export function volumeIdOf(file: SourceFile): VolumeId {
  const head = headOf(file);
  const frus = frusId.exec(head)?.[1] ?? null;
  const name = basename(file.name, extname(file.name));
  return { id: frus ?? rootId.exec(head)?.[1] ?? name, frus };
}

/** True where the file's first element is one of TEI P5's two roots. */
export function isTei(file: SourceFile): boolean {
  const head = headOf(file);
  let at = 0;
  for (;;) {
    while (/\s/.test(head.charAt(at))) at += 1;
    const end = endOfProlog(head, at);
    if (end === null) break;
    at = end;
  }
  return /^<(?:[\w.-]+:)?(?:TEI|teiCorpus)[\s>/]/.test(head.slice(at, at + 200));
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

/** The first bytes as text. UTF-16 shows as Latin letters with NULs between them, which is enough to see. */
const headOf = (file: SourceFile): string =>
  file
    .head()
    .replaceAll('\0', '')
    .replace(/^[\uFEFF\uFFFD]+/, '');
