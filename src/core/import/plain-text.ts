import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { noId } from '../pack/block-ids.ts';

/** Lines shorter than this were not broken by a margin. */
const marginChars = 50;

/**
 * Plain text as a document: a paragraph between blank lines or form feeds. Lines that a margin broke are joined;
 * lines that end early, as in an address or a list, stay lines.
 */
export function plainTextToDocument(text: string, language: string): DocumentModel {
  const blocks = text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split(/\f|\n[^\S\n]*\n/)
    .flatMap((part): Block | [] => {
      const lines = part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (lines.length === 0) return [];
      const content = isWrapped(lines) ? [textOf(lines.join(' '))] : linesOf(lines);
      return { type: 'paragraph', id: noId, content };
    });
  return { language, blocks, footnotes: [] };
}

/** True where all lines but the last come near the margin. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return longest >= marginChars && lines.slice(0, -1).every((line) => line.length > longest * 0.6);
}

const textOf = (text: string): Inline => ({ type: 'text', text });

const linesOf = (lines: readonly string[]): Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? [textOf(line)] : [{ type: 'line-break' }, textOf(line)]));
