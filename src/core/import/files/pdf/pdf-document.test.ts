import { expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { pdfToDocument } from './pdf-document.ts';
import type { PdfLine } from './pdf-messages.ts';

/** Lines of letters six points wide and twelve high, one under the other; an empty one leaves room. */
const lines = (...texts: readonly (string | Partial<PdfLine>)[]): PdfLine[] =>
  texts.flatMap((each, index): PdfLine[] => {
    const { text = '', left = 72, ...rest } = typeof each === 'string' ? { text: each } : each;
    if (text === '') return [];
    return [{ text, left, right: left + text.length * 6, baseline: 700 - index * 14, size: 12, ...rest }];
  });

function read(...pages: readonly (readonly PdfLine[])[]) {
  const document = pdfToDocument(
    pages.map((each, index) => ({ label: String(index + 1), lines: each })),
    'en',
  );
  documentSchema.parse(document);
  return document.blocks.map((block) =>
    block.type === 'paragraph'
      ? block.content.map((inline) =>
          inline.type === 'text' ? inline.text : inline.type === 'page-break' ? `|${inline.label}|` : '?',
        )
      : [block.type, 'label' in block ? block.label : ''],
  );
}

it('joins the lines of a paragraph, and ends it at room, an indented line, other letters or a short line', () => {
  expect(
    read(
      lines(
        { text: 'REPORT ON COAL', size: 18 },
        'The mines of Anju stood still for most of the week, as the',
        'pumps had no power.',
        { text: 'On Monday the ministry promised a new pump to all of', left: 90 },
        'the mines.',
        '',
        'The ambassador asked for how long the winter would last.',
      ),
    ),
  ).toEqual([
    ['page-break', '1'],
    ['REPORT ON COAL'],
    ['The mines of Anju stood still for most of the week, as the pumps had no power.'],
    ['On Monday the ministry promised a new pump to all of the mines.'],
    ['The ambassador asked for how long the winter would last.'],
  ]);
});

it('puts the break of a page into the paragraph that goes on over it', () => {
  expect(
    read(lines('He said that the harvest of this year'), lines('was good.'), lines('A new matter.')),
  ).toEqual([
    ['page-break', '1'],
    ['He said that the harvest of this year ', '|2|', 'was good.'],
    ['page-break', '3'],
    ['A new matter.'],
  ]);
});

it('takes a hyphen off only where the text shows that the word has none', () => {
  expect(
    read(
      lines(
        'The ambassador of the Republic went home with the ambas-',
        'sador of the neighbours and spoke of co-operation and co-',
        'operation, and of the non-',
        'aligned.',
      ),
    ).at(1),
  ).toEqual([
    'The ambassador of the Republic went home with the ambassador of the neighbours and spoke of co-operation and co-operation, and of the non-aligned.',
  ]);
});

it('keeps a page without words as a place', () => {
  expect(read([], lines('Words.'))).toEqual([['page-break', '1'], ['page-break', '2'], ['Words.']]);
});
