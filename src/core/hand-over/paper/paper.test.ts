import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sampleHandedRecord, sampleHandOver, sampleMark } from '../sample-hand-over.ts';
import { buildPaper } from './build-paper.ts';
import { noteBlocks } from './note-blocks.ts';
import type { PaperBlock } from './paper.ts';
import { citedRuns, runsOf } from './runs.ts';
import { writeHtml } from './write-html.ts';
import { writeText } from './write-text.ts';

/** Names of all elements of a page, and of all their attributes with what they say. */
function partsOf(html: string) {
  const elements: string[] = [];
  const attributes: string[] = [];
  const walk = (node: object) => {
    const {
      tagName,
      attrs = [],
      childNodes = [],
    } = node as {
      tagName?: string;
      attrs?: { name: string; value: string }[];
      childNodes?: object[];
    };
    if (tagName) elements.push(tagName);
    attributes.push(...attrs.map(({ name, value }) => `${name}=${value}`));
    childNodes.forEach(walk);
  };
  walk(parse(html));
  return { elements, attributes };
}
const noted = (text: string) =>
  sampleHandOver({
    records: [
      sampleHandedRecord({
        title: text,
        note: { text, createdAt: '', savedAt: '' },
        marks: [sampleMark({ note: text, tags: [text] })],
      }),
    ],
    lists: [],
  });

describe('a page', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x)',
    '"><iframe src="https://example.org"></iframe>',
    '</style><script>x</script>',
    '![x](https://example.org/x.png)',
  ])('of %s runs nothing, fetches nothing and leads nowhere', (text) => {
    const { elements, attributes } = partsOf(writeHtml(buildPaper(noted(text))));
    expect(elements.filter((name) => ['script', 'img', 'iframe', 'object', 'link'].includes(name))).toEqual(
      [],
    );
    expect(attributes.filter((each) => /^on|^src=/i.test(each))).toEqual([]);
    const targets = attributes.filter(
      (each) => each.startsWith('href=') && !/^href=(?:#|carrel:|https?:|mailto:)/.test(each),
    );
    expect(targets).toEqual([]);
    expect(attributes.find((each) => each.startsWith('content=default-src'))).toMatch(
      /^content=default-src 'none'; style-src 'sha256-/,
    );
  });

  it('leads from each number to its footnote and back', () => {
    const { attributes } = partsOf(writeHtml(buildPaper(sampleHandOver())));
    for (const number of [1, 2]) {
      for (const each of [`id=fn${number}`, `href=#fn${number}`, `id=ref${number}`, `href=#ref${number}`])
        expect(attributes.filter((attribute) => attribute === each)).toHaveLength(1);
    }
  });
});

describe('runs', () => {
  it('have the language of their script, where that is not the one of the text', () => {
    const said = (text: string, lang: string | null) => runsOf(text, lang).map((run) => [run.text, run.lang]);
    expect(said('Ri Sang-jo (리상조) and 毛泽东, Мао Цзэдун.', null)).toEqual([
      ['Ri Sang-jo (', null],
      ['리상조', 'ko'],
      [') and ', null],
      ['毛泽东', 'zh'],
      [', ', null],
      ['Мао Цзэдун', 'ru'],
      ['.', null],
    ]);
    expect(said('리상조 李相朝', 'ko')).toEqual([['리상조 李相朝', 'ko']]);
    expect(said('Київ', 'uk')).toEqual([['Київ', 'uk']]);
    expect(said('かな', 'en')).toEqual([['かな', 'ja']]);
    expect(said('a\u0000b\uD800c\u0301', null)).toEqual([['a\uFFFDb\uFFFDc\u0301', null]]);
  });

  it('have the emphasis of a citation, and its signs as they are', () => {
    expect(
      citedRuns('“A &amp; B,” <i>Talks &lt;1&gt;</i>, <b>x</b> <span style="font-style:normal;">y</span>'),
    ).toEqual([
      { kind: 'run', text: '“A & B,” ', lang: null },
      { kind: 'run', text: 'Talks <1>', lang: null, emphasis: true },
      { kind: 'run', text: ', ', lang: null },
      { kind: 'run', text: 'x', lang: null, strong: true },
      { kind: 'run', text: ' ', lang: null },
      { kind: 'run', text: 'y', lang: null },
    ]);
  });
});

describe('a note', () => {
  const kinds = (blocks: readonly PaperBlock[]) => blocks.map(({ kind }) => kind);

  it('keeps its blocks, with headings below the record’s', () => {
    const blocks = noteBlocks('# A\n\ntext\n\n> q\n\n- l\n\n```\nc\n```\n\n---\n\n###### F', 2);
    expect(kinds(blocks)).toEqual(['heading', 'paragraph', 'quotation', 'list', 'code', 'rule', 'heading']);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []))).toEqual([3, 6]);
  });

  it('that no parser reads in time is kept as plain words, whole', () => {
    const text = `${'>'.repeat(50_000)}\n\nEnd.`;
    expect(kinds(noteBlocks(text, 1))).toEqual(['paragraph', 'paragraph']);
    expect(writeText({ title: '', madeAt: '', blocks: noteBlocks(text, 1) })).toBe(`${text}\n`);
  });

  it('of five megabytes is written whole', () => {
    const text = 'word '.repeat(1_000_000).trim();
    const html = writeHtml(
      buildPaper(
        sampleHandOver({ records: [sampleHandedRecord({ note: { text, createdAt: '', savedAt: '' } })] }),
      ),
    );
    expect(parseFragment(html).childNodes.length).toBeGreaterThan(0);
    expect(html).toContain(text);
  });
});

describe('a document', () => {
  it('names a record that is away by its identifiers, and cites it nowhere', () => {
    const away = sampleHandedRecord({
      isThere: false,
      title: 'talks/rice',
      cited: null,
      note: null,
      marks: [sampleMark({ cited: null, position: null })],
    });
    const text = writeText(buildPaper(sampleHandOver({ records: [away], lists: [], bibliography: [] })));
    expect(text).toContain('[1] talks/rice (collection not open) In Carrel');
    expect(text).toContain('(evidence · harvest · follow up)');
    expect(text).not.toContain('Bibliography');
  });

  it('ends with the bibliography as the style set it', () => {
    const bibliography = ['Zhou. “One.”', '———. “Two.”', '“A Talk.”'].map((text) => ({ text, html: text }));
    const text = writeText(buildPaper(sampleHandOver({ lists: [], bibliography })));
    expect(text.slice(text.indexOf('Bibliography'), text.indexOf('* * *')).split('\n\n').slice(0, 3)).toEqual(
      ['Bibliography\n------------', 'Zhou. “One.”', '———. “Two.”'],
    );
  });

  it('says of a passage that it is not found any more', () => {
    const lost = sampleHandedRecord({ marks: [sampleMark({ position: null })] });
    expect(writeText(buildPaper(sampleHandOver({ records: [lost], lists: [] })))).toContain(
      '(evidence · harvest · follow up · passage not found in the text as it is now)',
    );
  });

  it('of one record has its title at the head, and no bibliography of one', () => {
    const one = sampleHandOver({ title: 'The Price of Rice', records: [sampleHandedRecord()], lists: [] });
    expect(writeText(buildPaper(one))).toMatch(/^The Price of Rice\n=+\n\n“Rice\.” May 1957\. Talks\.\n/);
  });
});
