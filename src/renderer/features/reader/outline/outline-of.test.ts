import { expect, it } from 'vitest';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { outlineOf } from './outline-of.ts';

const document = (...blocks: Block[]): DocumentModel => ({ language: 'en', blocks, footnotes: [] });
const text = (words: string): Inline => ({ type: 'text', text: words });
const heading = (id: string, level: number, ...content: Inline[]): Block => ({
  type: 'heading',
  id,
  level,
  content,
});
const page = (id: string, label: string): Block => ({ type: 'page-break', id, label });

it('is of the headings, under one another, by their words alone', () => {
  const outline = outlineOf(
    document(
      heading('a', 2, text('The  '), { type: 'emphasis', content: [text('Pueblo')] }),
      page('x', '1'),
      { type: 'quotation', id: 'q', blocks: [heading('b', 3, text('Within'))] },
      heading('c', 2, text('Notes'), { type: 'footnote-reference', note: 'n', label: '1' }),
    ),
  );
  expect(outline).toEqual({
    kind: 'headings',
    entries: [
      { label: 'The Pueblo', depth: 0 },
      { label: 'Within', depth: 1 },
      { label: 'Notes', depth: 0 },
    ],
  });
});

it('is of the pages where there is one heading or none, wherever they break', () => {
  const outline = outlineOf(
    document(
      heading('a', 1, text('Report')),
      page('x', 'iv'),
      {
        type: 'paragraph',
        id: 'p',
        content: [text('One '), { type: 'strong', content: [{ type: 'page-break', label: 'v' }] }],
      },
      { type: 'list', id: 'l', ordered: false, items: [[page('y', 'vi')]] },
      { type: 'table', id: 't', header: [], rows: [[[{ type: 'page-break', label: 'vii' }]]] },
    ),
  );
  expect(outline?.entries.map(({ label }) => label)).toEqual(['Page iv', 'Page v', 'Page vi', 'Page vii']);
});

it('is nothing where there is nothing to go to', () => {
  expect([
    outlineOf(document()),
    outlineOf(document(heading('a', 1, text('Report')), page('x', '1'))),
  ]).toEqual([null, null]);
});
