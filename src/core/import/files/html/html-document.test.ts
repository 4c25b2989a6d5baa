import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { documentText } from '../../../read/document-text.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { fuzzRuns, hostileSize } from '../../test-fuzz.ts';
import { htmlToDocument } from './html-document.ts';

const read = (html: string) => {
  const document = htmlToDocument(parseHtml(html, 'page.html'), 'en');
  documentSchema.parse(document);
  return document;
};

/** The blocks without their ids. */
const blocks = (html: string) =>
  JSON.parse(JSON.stringify(read(html).blocks, (key, value) => (key === 'id' ? undefined : value)));

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

it('keeps every kind of block', () => {
  expect(
    blocks(`<title>T</title><h2>A <em>section</em></h2>
<p>One
line.<br>Another.
<ol><li>first<li><p>second</p><ul><li>inside</ul></ol>
<blockquote>A quotation.</blockquote>
<table><caption>Coal</caption><tr><th>a<th>b<tr><td>1<td>2</table><hr>
<pre>
typed   <b>as is</b>
</pre>`),
  ).toEqual([
    { type: 'heading', level: 2, content: [text('A '), { type: 'emphasis', content: [text('section')] }] },
    paragraph(text('One line.'), { type: 'line-break' }, text('Another.')),
    {
      type: 'list',
      ordered: true,
      items: [
        [paragraph(text('first'))],
        [paragraph(text('second')), { type: 'list', ordered: false, items: [[paragraph(text('inside'))]] }],
      ],
    },
    { type: 'quotation', blocks: [paragraph(text('A quotation.'))] },
    paragraph(text('Coal')),
    { type: 'table', header: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] },
    { type: 'rule' },
    { type: 'preformatted', text: 'typed   as is' },
  ]);
});

it('keeps emphasis over paragraphs, editors’ marks and addresses, and no script or path', () => {
  expect(
    blocks(
      `<b>all<p>strong</p></b><p><del>out</del><ins>in</ins> <a href="https://a.invalid">a</a>
       <a href="javascript:x()">b</a> <a href="/c">c</a> <code>d</code> <q>e</q><img src=x alt=" seal">`,
    ),
  ).toEqual([
    paragraph({ type: 'strong', content: [text('all')] }),
    paragraph({ type: 'strong', content: [text('strong')] }),
    paragraph(
      { type: 'editorial', mark: 'deleted', content: [text('out')] },
      { type: 'editorial', mark: 'added', content: [text('in')] },
      text(' '),
      { type: 'link', target: 'https://a.invalid', content: [text('a')] },
      text(' b c '),
      { type: 'code', text: 'd' },
      text(' “e” seal'),
    ),
  ]);
});

it('reads a table that only places the parts of a page as these parts', () => {
  expect(documentText(read('<table><tr><td><h1>Head</h1><td><p>One<p>Two</table>'))).toBe(
    'Head\n\nOne\n\nTwo',
  );
  expect(blocks('<table><tr><td>Only<tr><td>one column</table>')).toEqual([
    paragraph(text('Only')),
    paragraph(text('one column')),
  ]);
});

it('leaves out what is not shown', () => {
  expect(
    documentText(
      read(`<p>seen<script>x</script><style>y</style><template>z</template><span hidden>h</span>
        <span style="display:none">n</span><form>form <input value=v><button>b</button></form>`),
    ),
  ).toBe('seen\n\nform');
});

it('marks where a page of the paper begins', () => {
  expect(
    blocks(
      '<span epub:type="pagebreak" title="12"></span><p>one <i role="doc-pagebreak" aria-label="13"></i>two',
    ),
  ).toEqual([
    { type: 'page-break', label: '12' },
    paragraph(text('one '), { type: 'page-break', label: '13' }, text('two')),
  ]);
});

describe('footnotes', () => {
  const notes = (html: string) => {
    const document = read(html);
    return {
      signs: JSON.stringify(document.blocks).match(/"note":"[^"]+","label":"[^"]+"/g) ?? [],
      notes: document.footnotes.map(({ id, label, blocks }) => [
        id,
        label,
        documentText({ language: 'en', blocks, footnotes: [] }),
      ]),
      text: documentText({ ...document, footnotes: [] }),
    };
  };

  it.each([
    [
      'Word',
      `<p>Coal.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><hr>
       <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> On coal.</p><p>More.</p></div>`,
      '_ftn1',
      'On coal.\n\nMore.',
    ],
    [
      'Pandoc',
      `<p>Coal.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
       <section class="footnotes"><ol><li id="fn1"><p>On coal.<a href="#fnref1">↩︎</a></p></li></ol></section>`,
      'fn1',
      'On coal.',
    ],
    [
      'one who writes by hand',
      `<p>Coal.<a href="#n1">1</a></p><p id="n1" class="footnote">On coal.</p>`,
      'n1',
      'On coal.',
    ],
  ])('are known as %s writes them', (_, html, note, words) => {
    expect(notes(html)).toEqual({
      signs: [`"note":"${note}","label":"1"`],
      notes: [[note, '1', words]],
      text: 'Coal.',
    });
  });

  it('are none where a link with a number leads to a part of the text', () => {
    expect(notes('<p>See <a href="#s2">2</a></p><p id="s2">Second part.</p>')).toEqual({
      signs: [],
      notes: [],
      text: 'See 2\n\nSecond part.',
    });
  });
});

describe('a hostile page', () => {
  const depth = hostileSize(200_000);
  it.each([
    ['<div>', '</div>'],
    ['<blockquote>', '</blockquote>'],
    ['<ul><li>', '</li></ul>'],
    ['<table><tr><td>', '</table>'],
    ['<span><i>', ''],
    ['<a href="#x"><div id=x>', ''],
  ])('that nests %s beyond all measure is read to its words', (open, close) => {
    const html = `${open.repeat(depth / 2)}deep down${close.repeat(depth / 2)}`;
    const start = process.threadCpuUsage();
    expect(documentText(read(html))).toContain('deep down');
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  it('with very many notes is read in time', () => {
    const html = '<a href="#n" id="n">1</a>'.repeat(hostileSize(100_000));
    const start = process.threadCpuUsage();
    read(html);
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(3000);
  });

  it('of any tags loses no word and makes no block twice', () => {
    const tag = fc.constantFrom(
      ...'p div table tr td th ul ol li blockquote h1 b i a pre br hr q sup section'.split(' '),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.integer({ min: 1, max: 9 }).map((n) => `<a href="#n${n}" id="r${n}">${n}</a>`),
      fc.integer({ min: 1, max: 9 }).map((n) => `<p id="n${n}"><a href="#r${n}">${n}</a> `),
      fc.integer({ min: 0, max: 999 }).map((n) => ` w${n} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        const document = read(html);
        const words = (all: string) => (all.match(/w\d+/g) ?? []).sort();
        expect(words(documentText(document))).toEqual(words(html));
      }),
      { numRuns: fuzzRuns(1000) },
    );
  });
});
