import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '#contract/document.ts';
import type { Version } from '#contract/entities.ts';
import { describeAnchor } from '../anchor/describe-anchor.ts';
import { flatText } from '../anchor/flat-text.ts';
import { pageOf } from '../read/page-of.ts';
import { quotePassage } from './quote-passage.ts';
import { a, aCollection, aDate, aRecord } from './test-records.ts';

const paragraph = (id: string, ...parts: (string | { readonly page: string })[]): Block => ({
  type: 'paragraph',
  id,
  content: parts.map((part) =>
    typeof part === 'string' ? { type: 'text', text: part } : { type: 'page-break', label: part.page },
  ),
});
const document: DocumentModel = {
  language: 'en',
  blocks: [
    paragraph('p1', 'Before any page.'),
    { type: 'page-break', id: 'b', label: '12' },
    paragraph('p2', 'He said: “It is the Party’s ‘business’.” And he ', { page: '13' }, 'left at *noon*.'),
    { type: 'list', id: 'l', ordered: false, items: [[paragraph('p3', 'A second <paragraph>.')]] },
  ],
  footnotes: [],
};
const flat = flatText(document);

const version = (kind: Version['kind'], id = 'v'): Version => ({
  id,
  kind,
  language: 'en',
  words: 9,
  media: [],
});
const record = aRecord({
  id: 'rec/1',
  title: 'Journal of a Visit',
  agents: [a('author', 'Fadeev', 'Y. D.')],
  dates: [aDate('January 7, 1969', '1969-01-07', { earliest: '1969-01-07', latest: '1969-01-07' })],
});

function quoted(words: string, versions: readonly Version[] = [version('translation')]) {
  const start = flat.text.indexOf(words);
  const anchor = describeAnchor(flat, 'v', start, start + words.length);
  return quotePassage({
    record: { ...record, versions: [...versions] },
    collection: aCollection(),
    document,
    anchor,
  });
}

describe('a passage that is taken away', () => {
  it('has marks round marks, its page, and what was read', () => {
    const { text } = quoted('He said: “It is the Party’s ‘business’.”');
    expect(text.split('\n')).toEqual([
      '“He said: ‘It is the Party’s “business”.’”',
      '',
      'Y. D. Fadeev, “Journal of a Visit,” January 7, 1969, p. 12, Wilson Center Digital Archive. (Quoted from the translation.)',
      'carrel:a-collection/rec%2F1?version=v&from=p2:0&to=p2:40',
    ]);
  });

  it('over two pages names both, and an original that is the only text needs no word', () => {
    const { text } = quoted('And he left', [version('original')]);
    expect(text).toContain(', pp. 12–13, ');
    expect(text).not.toContain('Quoted from');
    expect(quoted('Before any page').text).not.toMatch(/\bpp?\. /);
  });

  it('of two paragraphs stands apart, without marks, and as data in every form', () => {
    const { text, html, markdown } = quoted('left at *noon*.\nA second <paragraph>.');
    expect(text.startsWith('left at *noon*.\n\nA second <paragraph>.\n\nY. D.')).toBe(true);
    expect(
      html.startsWith('<blockquote><p>left at *noon*.</p><p>A second &lt;paragraph&gt;.</p></blockquote><p>'),
    ).toBe(true);
    expect(markdown.startsWith('> left at \\*noon\\*.\n>\n> A second \\<paragraph\\>.\n\nY. D.')).toBe(true);
  });
});

it('the page of a point is that of the last break before it', () => {
  const at = (place: string, offset: number) => pageOf(document, { place, offset });
  expect([at('p1', 3), at('p2', 0), at('p2', 48), at('p2', 49), at('p3', 1), at('gone', 0)]).toEqual([
    null,
    '12',
    '13',
    '13',
    '13',
    null,
  ]);
});
