import { expect, it } from 'vitest';
import type { Block } from '#contract/document.ts';
import { documentText } from './document-text.ts';

const words = (text: string) => [{ type: 'text', text }] as const;
const paragraph = (text: string): Block => ({ type: 'paragraph', id: text, content: words(text) });

it('gives every kind of block as plain text', () => {
  const blocks: Block[] = [
    { type: 'heading', id: '1', level: 2, content: words('Coal') },
    {
      type: 'paragraph',
      id: '2',
      content: [
        { type: 'text', text: 'One ' },
        { type: 'emphasis', content: [{ type: 'strong', content: words('two') }] },
        { type: 'footnote-reference', note: 'n', label: '1' },
        { type: 'line-break' },
        { type: 'code', text: 'three' },
        { type: 'page-break', label: '5' },
      ],
    },
    {
      type: 'list',
      id: '3',
      ordered: true,
      items: [[paragraph('first'), paragraph('still first')], [paragraph('second')]],
    },
    { type: 'quotation', id: '4', blocks: [paragraph('said')] },
    { type: 'table', id: '5', header: [words('a'), words('b')], rows: [[words('1'), words('2')]] },
    { type: 'rule', id: '6' },
    { type: 'page-break', id: '7', label: '6' },
    { type: 'preformatted', id: '8', text: 'x\n  y' },
  ];
  const footnotes = [{ id: 'n', label: '1', blocks: [paragraph('a note')] }];
  expect(documentText({ language: 'en', blocks, footnotes })).toBe(
    [
      'Coal',
      'One two\nthree',
      '1. first\n\n   still first\n2. second',
      '  said',
      'a | b\n1 | 2',
      'x\n  y',
      '[1] a note',
    ].join('\n\n'),
  );
  expect(documentText({ language: 'en', blocks: [], footnotes: [] })).toBe('');
});
