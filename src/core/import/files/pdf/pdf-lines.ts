import type { PdfLine } from './pdf-messages.ts';

/** A piece of text as pdf.js hands it over. */
export interface TextItem {
  readonly str: string;
  /** Matrix of its place (ISO 32000-1, 9.4.4). */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A page with more letters is none. */
const maxChars = 2_000_000;

/** The lines of a page, in the order of its content, from the pieces of text that it sets one by one. */
export function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  let chars = 0;
  const end = () => {
    if (line !== null && line.text.trim() !== '') lines.push({ ...line, text: line.text.trim() });
    line = null;
  };
  for (const { str, transform, width, height, hasEOL } of items) {
    chars += str.length;
    if (chars > maxChars) break;
    const [a = 0, b = 0, , , left = 0, baseline = 0] = transform;
    const size = height || Math.hypot(a, b);
    const text = wellFormed(str);
    if (line !== null && text !== '' && !goesOn(line, left, baseline)) end();
    if (line === null) line = { text, left, right: left + width, baseline, size };
    else {
      const { text: before, right, size: largest } = line as PdfLine;
      line = {
        ...(line as PdfLine),
        text: before + gap(before, text, left - right, size) + text,
        right: Math.max(right, left + width),
        size: text.trim() === '' ? largest : Math.max(largest, size),
      };
    }
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** Raised signs of footnotes stand on the line, too. */
const goesOn = (line: PdfLine, left: number, baseline: number): boolean =>
  Math.abs(line.baseline - baseline) < Math.max(line.size, 1) * 0.6 && left >= line.left - 1;

/** A space where the pieces stand apart and none is set. */
const gap = (before: string, text: string, width: number, size: number): string =>
  text !== '' && !/\s$/.test(before) && !/^\s/.test(text) && width > size * 0.25 ? ' ' : '';

/** Without control characters and halves of characters, which broken fonts make. */
const wellFormed = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\t\n\r\f\v\u00A0\u2028\u2029]/g, ' ')
    .replaceAll(/\p{Cc}/gu, '\uFFFD');
