import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Inline } from '#contract/document.ts';
import { withBlockIds } from '../../pack/block-ids.ts';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { searchedTexts } from '../../read/searched-texts.ts';
import { findMatches } from '../find-matches.ts';
import { parseQuery } from '../parse-query.ts';
import { fields } from '../why.ts';
import { runSearch } from './run-search.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const emphasis = (...content: Inline[]): Inline => ({ type: 'emphasis', content });

/** Paragraphs in which a spelling stands in every way that its bytes do not show, and where only they seem to. */
const paragraphs: readonly (readonly Inline[])[] = [
  [text('Talks of Pak and the others.')],
  [text('PAK spoke; so did Mr. pak')],
  [text('P'), emphasis(text('ak')), text(' is divided')],
  [text('Half of Paki'), emphasis(text('stan'))],
  [
    text('P'),
    { type: 'footnote-reference', note: 'n1', label: '1' },
    text('ak'),
    { type: 'page-break', label: '2' },
  ],
  [emphasis({ type: 'link', target: 'x"\\', content: [text('Pa')] }), { type: 'name', content: [text('k')] }],
  [text('P'), text(''), text('ak')],
  [text('paki, and one of Paki'), emphasis(text('stan'))],
  [text('\u000bPak and \ud800Pak')],
  [text('\u03ac, and \u1f71')],
  [text('\u1f71')],
  [text('P'), { type: 'line-break' }, text('ak, and pak')],
  // Strings that begin with the letters of a word and are none of it, as often as in a long list of names.
  ...[
    Array.from(
      { length: 4000 },
      (_, i): Inline => ({ type: 'name', key: `ak${i}`, content: [text(`, pakoP`)] }),
    ),
  ],
  [{ type: 'name', key: 'of Pak ', content: [text('somebody')] }, text(' else, pak too')],
  [text('A sign'), { type: 'footnote-reference', note: 'n1', label: ' Pak ' }, text(' and pak')],
  [text('A page'), { type: 'page-break', label: ' Pak ' }, text(' and pak')],
  [{ type: 'link', target: 'x: Pak ', content: [text('pak')] }],
  [text('He said “Pak” and \\ "Pak\\".')],
  [text('\tPak\nand Pa\u212a')],
  [text('Communiqué and COMMUNIQUE\u0301')],
  [text('communique'), emphasis(text('\u0301 in two'))],
  [text('communique')],
  [text('the Soviet Union, and the'), { type: 'line-break' }, text('Soviet Union')],
  [text('The Soviet Union')],
  [text('Kim Il-sung and 김일성, Ким')],
  [text('In 1956, and 2 x 3')],
  [text("It was Mao's's turn")],
  [text(`在1年${'中国'.repeat(150)}Pak，${'pak，'.repeat(200)}`)],
];

/** Cells, of which the first string has nothing before it in its list. */
const tables = (i: number): Block[] =>
  i % 4 === 1
    ? [
        {
          type: 'table',
          id: '',
          header: [[text('e')]],
          rows: [[[text('Paki and Ki'), emphasis(text('e'))]], [[text('the Kim of it')]]],
        },
      ]
    : [];

let pack: Pack;
/** The same as an older program wrote it: its index does not say how words are printed. */
const folder = mkdtempSync(join(tmpdir(), 'carrel-exactly-'));

beforeAll(() => {
  const records = paragraphs.map((content, i) =>
    sampleRecord({ id: `r${i}`, title: i % 5 === 0 ? 'pak' : `Pak number ${i}` }, [
      {
        id: 'v',
        kind: 'original',
        language: 'en',
        document: withBlockIds({
          language: 'en',
          blocks: [
            { type: 'paragraph', id: '', content: [...content] },
            {
              type: 'list',
              id: '',
              ordered: true,
              items: [[{ type: 'paragraph', id: '', content: [text('one')] }]],
            },
            ...tables(i),
          ],
          footnotes: [],
        }),
      },
    ]),
  );
  const path = join(folder, 'exactly.carrel');
  writePack(path, sampleCollection, records);
  pack = openPack(path);
});
afterAll(() => {
  pack.close();
  rmSync(folder, { recursive: true });
});

describe('what is found of an exact spelling', () => {
  it.each([
    ...[
      '=Pak',
      '=pak',
      '=PAK',
      '=Pak*',
      '=P',
      'text:=Pak',
      'text:=pak',
      'title:=pak',
      '=ak',
      '=Paki',
      '=Pakistan',
    ],
    ...[
      '=Communiqué',
      '=communiqué',
      '=communique',
      '="the Soviet Union"',
      '="the Soviet Un"',
      '=1',
      '=1956',
      '=3',
    ],
    ...[
      '=Il-sung',
      '=김일성',
      '=Ким',
      '=Kim',
      '=the',
      '=and',
      '=AND',
      '=So*',
      '=so*',
      'text:=Pak*',
      'title:=Pak*',
      '=KIM',
      '=2',
      "=Mao's's",
      "=Mao's",
      '=Mao',
      '=e',
      'and =Pak',
      'Pak =pak',
      '-=Pak',
      '=null',
      '=K',
    ],
  ])('is what its texts have, read whole: %s', (typed) => {
    const query = parseQuery(typed);
    const [found] = runSearch([pack], query);
    const clauses = query.clauses.filter(({ exact }) => exact);
    const has = (row: number, clause: (typeof clauses)[number]) => {
      const texts = searchedTexts(pack, row);
      const alone = { ...query, clauses: [clause] };
      return fields.some((field) => findMatches(texts[field], alone, field).length > 0);
    };
    const rows = paragraphs.map((_, i) => i + 1);
    if (clauses.length === 0) return expect(found?.rows.length).toBeGreaterThan(0);
    const wide = new Set(runSearch([pack], parseQuery(typed.replaceAll('=', '')))[0]?.rows);
    const expected = rows.filter((row) => wide.has(row) && clauses.every((clause) => has(row, clause)));
    expect([...(found?.rows ?? [])]).toEqual(expected);
  });
});
