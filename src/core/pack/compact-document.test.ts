import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { documentText } from '../read/document-text.ts';
import { withBlockIds } from './block-ids.ts';
import { packDocument, unpackDocument } from './compact-document.ts';
import { unpackText } from './compact-text.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', id: '', content });

/** Every kind of block and inline, also where a word may be left out or is empty. */
const whole: DocumentModel = withBlockIds({
  language: 'en',
  blocks: [
    { type: 'heading', id: '', level: 3, content: [text('Coal'), { type: 'line-break' }] },
    paragraph(
      { type: 'emphasis', content: [{ type: 'strong', content: [text('two')] }] },
      { type: 'code', text: 'three' },
      { type: 'name', key: 'v/p1', content: [text('Puzanov')] },
      { type: 'name', content: [text('Pak')] },
      { type: 'place', key: '', content: [] },
      { type: 'date', edtf: '1956-05', content: [text('May')] },
      { type: 'date', content: [text('then')] },
      { type: 'link', target: 'record:x', content: [text('there')] },
      { type: 'footnote-reference', note: 'n1', label: '1' },
      { type: 'page-break', label: '5' },
    ),
    paragraph(
      ...(['supplied', 'unclear', 'gap', 'deleted', 'added'] as const).map(
        (mark): Inline => ({ type: 'editorial', mark, content: [text(mark)] }),
      ),
    ),
    { type: 'list', id: '', ordered: true, items: [[paragraph(text('one'))], []] },
    { type: 'list', id: '', ordered: false, items: [] },
    { type: 'quotation', id: '', blocks: [paragraph(text('said')), paragraph()] },
    { type: 'table', id: '', header: [[text('a')], []], rows: [[[text('1')], [text('2')]], []] },
    { type: 'table', id: '', header: [], rows: [] },
    { type: 'preformatted', id: '', text: 'x\n  y' },
    { type: 'page-break', id: '', label: '6' },
    { type: 'rule', id: '' },
  ],
  footnotes: [{ id: 'n1', label: '1', blocks: [paragraph(text('one'))] }],
});

it('gives back every kind of block and inline', () => {
  expect(unpackDocument(packDocument(whole))).toEqual(whole);
});

it('stores no id of a block', () => {
  const json = packDocument(whole);
  const ids = JSON.stringify(whole).match(/(?<="id":")[0-9a-f]{12}/g) ?? [];
  expect(ids.length).toBe(15);
  expect(ids.filter((id) => json.includes(id))).toEqual([]);
});

it.each(['', '{}', '[]', '["en"]', '["en",[["p",1]]]', '["en",[["z"]]]', '["en",[["h",9]]]', '[1,[]]'])(
  'refuses %j',
  (json) => {
    expect(() => unpackDocument(json)).toThrow();
  },
);

it.each([
  '',
  '{}',
  '[]',
  '["en",[["z"]]]',
  '["en",[["p",1]]]',
  '["en",[["p",["z"]]]]',
  '["en",[["x",1]]]',
  '["en",[],1]',
  '["en",[["t"]]]',
])('has no words in %j', (json) => {
  expect(() => unpackText(json)).toThrow();
});

describe('ids of blocks', () => {
  const idsOf = (...blocks: Block[]) =>
    withBlockIds({ language: 'en', blocks, footnotes: [] }).blocks.map(({ id }) => id);

  it('stay when a block is moved, and change with its words or kind', () => {
    const [one, two] = [paragraph(text('one')), paragraph(text('two'))];
    expect(idsOf(two, one)).toEqual(idsOf(one, two).toReversed());
    const heading: Block = { type: 'heading', id: '', level: 1, content: [text('one')] };
    expect(new Set(idsOf(one, two, heading)).size).toBe(3);
  });

  it('are counted where blocks are equal, also inside others', () => {
    const one = paragraph(text('one'));
    const quoted: Block = { type: 'quotation', id: '', blocks: [one] };
    const { blocks } = withBlockIds({ language: 'en', blocks: [one, quoted, one], footnotes: [] });
    const [first, second, third] = blocks;
    const inside = second?.type === 'quotation' ? second.blocks[0]?.id : undefined;
    expect([inside, third?.id]).toEqual([`${first?.id}-2`, `${first?.id}-3`]);
  });

  it('of a list depend on all that is in it', () => {
    const list = (...words: string[]): Block => ({
      type: 'list',
      id: '',
      ordered: false,
      items: words.map((word) => [paragraph(text(word))]),
    });
    expect(new Set(idsOf(list('a', 'b'), list('a'), list('b', 'a'))).size).toBe(3);
  });
});

it('gives the words without the rest, as the whole document has them', () => {
  expect(unpackText(packDocument(whole))).toBe(documentText(whole));
});
