import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { noId } from '../../../pack/block-ids.ts';
import type { PdfLine } from './pdf-messages.ts';

export interface PdfPage {
  readonly label: string;
  readonly lines: readonly PdfLine[];
}

/** A paragraph as lines, with the page that begins before a line where one does. */
type Paragraph = { readonly page: string | null; readonly text: string }[];

/**
 * The text layer of a PDF as paragraphs. A PDF knows no paragraphs, only lines and where they stand: one begins behind
 * more room than between the lines, at an indented line, at letters of another size, and behind a short line that ends
 * a sentence. One that goes on over a page has the page's break in it.
 */
export function pdfToDocument(pages: readonly PdfPage[], language: string): DocumentModel {
  const words = wordsOf(pages);
  const blocks: Block[] = [];
  let open: Paragraph = [];

  function close(): void {
    if (open.length === 0) return;
    const content = contentOf(open, words);
    blocks.push({ type: 'paragraph', id: noId, content });
    open = [];
  }

  for (const { label, lines } of pages) {
    const first = lines[0];
    const isContinued =
      first !== undefined && /[\p{L},;–-]$/u.test(open.at(-1)?.text ?? '') && /^\p{Ll}/u.test(first.text);
    if (!isContinued) {
      close();
      blocks.push({ type: 'page-break', id: noId, label });
    }
    const begins = paragraphStarts(lines);
    for (const [index, { text }] of lines.entries()) {
      if (index > 0 && begins[index]) close();
      open.push({ page: isContinued && index === 0 ? label : null, text });
    }
  }
  close();
  return { language, blocks, footnotes: [] };
}

/** For each line of a page whether a paragraph begins with it. */
function paragraphStarts(lines: readonly PdfLine[]): boolean[] {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.baseline ?? 0) - line.baseline);
  const step = median(steps.filter((each) => each > 0));
  const left = median(lines.map((line) => line.left));
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return true;
    const down = steps[index - 1] ?? 0;
    const sizes = [line.size, before.size] as const;
    if (Math.max(...sizes) > Math.min(...sizes) * 1.2) return true;
    // A line further up begins another column, in which a sentence may go on.
    if (down < 0) return /[.!?:]["”’»)]?$/.test(before.text);
    if (down > step * 1.35) return true;
    const indent = line.left - Math.min(left, before.left);
    if (indent > line.size * 0.8 && before.left - left < line.size * 0.8) return true;
    const isShort = before.right - left < (right - left) * 0.75;
    return isShort && /[.!?:;]["”’»)]?$/.test(before.text);
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

function contentOf(paragraph: Paragraph, words: ReadonlySet<string>): Inline[] {
  const content: Inline[] = [];
  let text = '';
  for (const [index, line] of paragraph.entries()) {
    const joined = index === 0 ? { before: '', between: '' } : join(text, line.text, words);
    text = joined.before + joined.between;
    if (line.page !== null) {
      if (text !== '') content.push({ type: 'text', text });
      content.push({ type: 'page-break', label: line.page });
      text = '';
    }
    text += line.text;
  }
  content.push({ type: 'text', text });
  return content;
}

/**
 * What becomes of a line's end. A hyphen goes only where it is a soft one, or where the text has the word without it
 * elsewhere and not with it; else it stays, since “co-operation” may be meant.
 */
function join(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { before: string; between: string } {
  if (before.endsWith('\u00AD')) return { before: before.slice(0, -1), between: '' };
  const [, start, hyphen] = /(\p{L}+)([-‐])$/u.exec(before.slice(-100)) ?? [];
  const end = /^\p{Ll}+/u.exec(after.slice(0, 100))?.[0];
  if (start === undefined || hyphen === undefined || end === undefined) return { before, between: ' ' };
  const isWord = words.has((start + end).toLowerCase()) && !words.has(`${start}-${end}`.toLowerCase());
  return { before: isWord ? before.slice(0, -1) : before, between: '' };
}

/** The words that stand within lines, small. */
function wordsOf(pages: readonly PdfPage[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of pages) {
    for (const { text } of lines) {
      for (const [word] of text.matchAll(/\p{L}+(?:[-‐]\p{L}+)*(?![-‐\p{L}])/gu))
        words.add(word.replaceAll('‐', '-').toLowerCase());
    }
  }
  return words;
}
