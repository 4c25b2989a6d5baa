import { expect, it } from 'vitest';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { markDocument } from './mark-document.ts';
import { parseQuery } from './parse-query.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (id: string, ...content: Inline[]): Block => ({ type: 'paragraph', id, content });
const document: DocumentModel = {
  language: 'en',
  blocks: [
    paragraph('p1', text('Coal from '), { type: 'emphasis', content: [text('Hae')] }, text('ju, and coke.')),
    paragraph('p2', text('Nothing here.')),
    { type: 'list', id: 'l', ordered: false, items: [[paragraph('p3', text('More coal.'))]] },
    { type: 'quotation', id: 'q', blocks: [paragraph('p4', text('“Coal!”'))] },
    {
      type: 'table',
      id: 't',
      header: [[text('Ore')], [text('Coal')]],
      rows: [[[text('tin')], [text('coal')]]],
    },
    { type: 'preformatted', id: 'c', text: 'carrel search coal' },
    { type: 'rule', id: 'r' },
  ],
  footnotes: [{ id: 'n', label: '1', blocks: [paragraph('n1', text('On coal.'))] }],
};
const found = (query: string) =>
  markDocument(document, parseQuery(query)).map(({ key, marks }) => [key, ...marks]);

it('finds a word in every kind of place, footnotes last', () => {
  expect(found('coal')).toEqual([
    ['p1', [0, 4]],
    ['p3', [5, 9]],
    ['p4', [1, 5]],
    ['t/0/1', [0, 4]],
    ['t/1/1', [0, 4]],
    ['c', [14, 18]],
    ['n1', [3, 7]],
  ]);
});

it('finds a word that is partly emphasised', () => {
  expect(found('haeju')).toEqual([['p1', [10, 15]]]);
});

it('marks nothing for an empty query', () => {
  expect(found('')).toEqual([]);
});
