import { describe, expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { documentText } from '../../read/document-text.ts';
import { markdownToDocument } from './to-document.ts';

const read = (markdown: string) => {
  const document = markdownToDocument(markdown, 'en');
  documentSchema.parse(document);
  return document;
};

/** The blocks without their ids, which have a test of their own. */
const blocks = (markdown: string) =>
  JSON.parse(JSON.stringify(read(markdown).blocks, (key, value) => (key === 'id' ? undefined : value)));

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

it('keeps every kind of block', () => {
  expect(
    blocks(`## A *section*

One
line.

1. first
2. second

   - inside

> A quotation.

| a | b |
|---|---|
| 1 | 2 |

---

\`\`\`
code  <b>
\`\`\`
`),
  ).toEqual([
    {
      type: 'heading',
      level: 2,
      content: [text('A '), { type: 'emphasis', content: [text('section')] }],
    },
    paragraph(text('One line.')),
    {
      type: 'list',
      ordered: true,
      items: [
        [paragraph(text('first'))],
        [paragraph(text('second')), { type: 'list', ordered: false, items: [[paragraph(text('inside'))]] }],
      ],
    },
    { type: 'quotation', blocks: [paragraph(text('A quotation.'))] },
    { type: 'table', header: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] },
    { type: 'rule' },
    { type: 'preformatted', text: 'code  <b>' },
  ]);
});

it('keeps links as data, of whatever kind', () => {
  expect(
    blocks('[a](record:names) [b][c] <https://example.org> [d](javascript:x)\n\n[c]: https://c.org'),
  ).toEqual([
    paragraph(
      { type: 'link', target: 'record:names', content: [text('a')] },
      text(' '),
      { type: 'link', target: 'https://c.org', content: [text('b')] },
      text(' '),
      { type: 'link', target: 'https://example.org', content: [text('https://example.org')] },
      text(' '),
      { type: 'link', target: 'javascript:x', content: [text('d')] },
    ),
  ]);
});

it('numbers footnotes by their first call', () => {
  const document = read(
    'One[^b] two[^a] three[^b].\n\n[^a]: Second.\n[^b]: First, *indeed*.\n[^c]: Never called.',
  );
  expect(document.footnotes.map(({ id, label }) => [id, label])).toEqual([
    ['b', '1'],
    ['a', '2'],
    ['c', '3'],
  ]);
  expect(documentText(document)).toBe(
    'One two three.\n\n[1] First, indeed.\n\n[2] Second.\n\n[3] Never called.',
  );
});

describe('what has no place in the model stays readable', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['Press <kbd>B</kbd> now', 'Press <kbd>B</kbd> now'],
    ['Seen <!-- not --> here', 'Seen  here'],
    ['<!-- nothing -->', ''],
    ['![A seal in red ink](seal.png)', 'A seal in red ink'],
    ['~~struck~~ and 1956~ and ~1957', 'struck and 1956~ and ~1957'],
    ['[September 1956?] is no link', '[September 1956?] is no link'],
    ['A note[^missing]', 'A note[^missing]'],
    ['- [x] done\n- [ ] open', '• ☑\n\n  done\n• ☐\n\n  open'],
    ['', ''],
    ['\u0000', '\ufffd'],
  ])('%j', (markdown, expected) => expect(documentText(read(markdown))).toBe(expected));
});

describe('ids of blocks', () => {
  const ids = (markdown: string) => read(markdown).blocks.map((block) => block.id);

  it('stay while the block keeps its text, wherever it stands', () => {
    const [first, second] = ids('One.\n\nTwo.');
    expect(ids('Zero.\n\nTwo.\n\nOne.').slice(1)).toEqual([second, first]);
  });

  it('are unique, also for equal blocks, inside lists and in footnotes', () => {
    const { blocks: own, footnotes } = read(
      'Same.\n\n- Same.\n- Same.\n\n> Same.\n\nSame.[^1]\n\n[^1]: Same.',
    );
    const found = JSON.stringify([own, footnotes.map((note) => note.blocks)]).match(/"id":"[^"]+"/g) ?? [];
    expect(new Set(found).size).toBe(found.length);
  });
});
