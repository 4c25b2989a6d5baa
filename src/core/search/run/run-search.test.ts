import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns } from '../../import/test-fuzz.ts';
import { type FieldTexts, indexFields } from '../../index/index-fields.ts';
import { createIndexWriter } from '../../index/write-index.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { packSchema } from '../../pack/pack-schema.ts';
import { findMatches } from '../find-matches.ts';
import { tokenise } from '../fold.ts';
import { parseQuery, type QueryNode } from '../parse-query.ts';
import { createQueryReader } from '../read/query-reader.ts';
import { bestFirst } from './in-order.ts';
import { runSearch } from './run-search.ts';

type Row = Partial<FieldTexts> & { readonly earliest?: string; readonly latest?: string };

const nothing = Object.fromEntries(indexFields.map((field) => [field, ''])) as unknown as FieldTexts;

/** An index in memory with the schema of a pack. */
function packOf(rows: readonly Row[]): Pack {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  // Its records lie in no cluster.
  db.pragma('foreign_keys = OFF');
  const record = db.prepare('INSERT INTO record (rowid, id, cluster, start, length) VALUES (?, ?, 0, 0, 0)');
  const index = createIndexWriter(db);
  const facets = { person: [], place: [], subject: [], genre: [], language: [], archive: [] };
  for (const [i, { earliest = null, latest = null, ...texts }] of rows.entries()) {
    record.run(i + 1, `r${i + 1}`);
    index.add(i + 1, { texts: { ...nothing, ...texts }, facets, earliest, latest });
  }
  const averages = JSON.stringify(index.finish());
  db.prepare("INSERT INTO meta (key, value) VALUES ('averages', ?)").run(averages);
  return { path: 'in memory', db } as Pack;
}

const found = (pack: Pack, text: string, prefixLast = false) =>
  runSearch([pack], parseQuery(text, { prefixLast })).flatMap(({ rows }) => [...rows]);

const ranked = (pack: Pack, text: string) => {
  const [result] = runSearch([pack], parseQuery(text));
  const scores = new Map(Array.from(result?.rows ?? [], (row, i) => [row, result?.scores[i] ?? 0]));
  return Array.from(bestFirst(result ? [result] : []).rows, (row) => [row, scores.get(row) ?? 0] as const);
};

describe('a search', () => {
  const pack = packOf([
    { title: 'Ambassador Ri Sang-jo in P’yŏngyang', text: 'Mao’s letter to Kim Il Sung' },
    { title: 'Conversation with Ri Sangjo', text: 'The U.S.S.R. and Хрущёв' },
    { title: '김일성 동지와 주은래', abstract: '周恩来 in Pyongyang' },
    { title: 'Sang and Jo are two people', text: 'jo sang' },
  ]);

  it.each([
    ['pyongyang', [1, 3]],
    ['Sang-jo', [1, 2]],
    ['sangjo', [1, 2]],
    ['"ri sang jo"', [1]],
    ['mao', [1]],
    ['Mao’s', [1]],
    ['USSR', [2]],
    ['хрущев', [2]],
    ['김일', [3]],
    ['일성', [3]],
    ['성', [3]],
    ['은', [3]],
    ['周恩', [3]],
    ['来', [3]],
    ['"김일성 동지"', [3]],
    ['성주', []],
    ['sang jo', [1, 4]],
    ['"jo sang"', [4]],
    ['pyong', []],
    ['', [1, 2, 3, 4]],
  ])('for %s finds what it should', (text, rows) => {
    expect(found(pack, text)).toEqual(rows);
  });

  it('finds by the beginning of the word that is being typed', () => {
    expect(found(pack, 'ri pyong', true)).toEqual([1]);
    expect(found(pack, 'Sang-j', true)).toEqual([1, 2]);
  });
});

describe('the ranking', () => {
  it('puts a title before an abstract before a text, and equals in the order of the source', () => {
    const pack = packOf([
      { title: 'other', text: 'telegram' },
      { title: 'other', abstract: 'telegram' },
      { title: 'telegram' },
      { title: 'other', text: 'telegram' },
      ...Array.from({ length: 6 }, () => ({ title: 'nothing here' })),
    ]);
    const hits = ranked(pack, 'telegram');
    expect(hits.map(([row]) => row)).toEqual([3, 2, 1, 4]);
    expect(hits.every(([, score]) => score > 0)).toBe(true);
  });

  it('is as the example of docs/search.md has it', () => {
    const pack = packOf([
      {
        title: 'Report on the Harvest',
        abstract: 'The embassy on rice and coal.',
        text: 'In P’yŏngyang Ri Sang-jo spoke of the harvest.',
      },
      { title: 'Conversation with Ri Sangjo in Pyongyang' },
      { title: 'Journal of the Ambassador', abstract: 'Meets Ri Sang-jo before he leaves Pyongyang.' },
      { title: 'Letter to the Embassy', name: 'Ri Sang-jo', place: 'P’yŏngyang' },
      { title: 'Ri Sang-jo Returns', abstract: 'He speaks in Moscow.' },
      { title: 'Telegram from Pyongyang', abstract: 'On the visit.' },
    ]);
    expect(ranked(pack, 'Sang-jo P’yŏngyang').map(([row, score]) => [row, score.toFixed(2)])).toEqual([
      [2, '1.81'],
      [3, '1.71'],
      [4, '1.54'],
      [1, '1.53'],
    ]);
  });

  const far = 'and so on '.repeat(100);
  it.each([
    ['words in one paragraph before words in two', 'moratorium tests'],
    ['forms of a word too', '(moratorium OR moratoriums) tests'],
    ['phrases too', '"the moratorium" tests'],
    ['only the fields that are asked', 'text:moratorium text:tests'],
  ])('puts %s', (_, query) => {
    const pack = packOf([
      { text: `on the moratorium ${far} of tests` },
      { text: `on the moratorium of tests ${far}` },
      { text: 'nothing of either' },
    ]);
    expect(ranked(pack, query).map(([row]) => row)).toEqual([2, 1]);
  });

  it('takes short fields for one description, and a text for another place', () => {
    const pack = packOf([{ text: 'a visit', title: 'On a visit', name: 'Ri Sang-jo' }, { text: 'rice' }]);
    const score = (query: string) => ranked(pack, query)[0]?.[1] ?? 0;
    const raise = (one: string, other: string) => score(`${one} ${other}`) - score(one) - score(other);
    expect(raise('name:ri', 'title:visit')).toBeCloseTo(Math.log(2), 2);
    expect(raise('name:ri', 'text:visit')).toBeCloseTo(0, 4);
  });

  it('takes a phrase in a title for twice as much, and a word with a hyphen for no phrase, whatever was asked before', () => {
    const pack = packOf([{ title: 'On a test ban', text: 'test' }, { text: 'test ban '.repeat(12) }]);
    const asked = ['"test ban"', 'test-ban', '"test ban"', 'test-ban'].map((text) => ranked(pack, text));
    expect(asked.map((rows) => rows.map(([row]) => row))).toEqual([
      [1, 2],
      [2, 1],
      [1, 2],
      [2, 1],
    ]);
    expect(asked[2]).toEqual(asked[0]);
    expect(asked[3]).toEqual(asked[1]);
  });

  it('takes a name as it was typed for as much as its other spellings', () => {
    const pack = packOf([
      { text: `Chou En-lai ${far} spoke in Geneva` },
      { text: `Chou En-lai spoke in Geneva ${far}` },
      { text: `Chou ${far} En-lai spoke in Geneva` },
    ]);
    const { query } = createQueryReader().read([pack], 'Chou En-lai Geneva');
    const [result] = runSearch([pack], query);
    expect(Array.from(bestFirst(result ? [result] : []).rows)[0]).toBe(2);
  });

  it('takes what has alternatives for as frequent as the most frequent', () => {
    const rows = [{ text: 'moscow' }, { text: `moscow ${far} visit` }, { text: `a visit to moscow ${far}` }];
    const scores = (query: string) => ranked(packOf(rows), query).map(([, score]) => score.toFixed(4));
    expect(scores('(moscow OR zzzz) visit')).toEqual(scores('moscow visit'));
  });

  it('does not look how close words stand that are not written to their end, or not required', () => {
    const rows = [{ text: `moratorium ${far} tests` }, { text: `moratorium tests ${far}` }];
    const scores = (query: string) => ranked(packOf(rows), query).map(([, score]) => score.toFixed(4));
    expect(scores('moratorium OR tests')[0]).toBe(scores('moratorium OR tests')[1]);
    expect(scores('moratorium test*')[0]).toBe(scores('moratorium test*')[1]);
    expect(scores('(moratorium OR date:1956) tests')[0]).toBe(scores('(moratorium OR date:1956) tests')[1]);
    expect(scores('moratorium tests')[0]).not.toBe(scores('moratorium tests')[1]);
  });

  it('raises the best records of all packs as if they were in one', () => {
    const row = { text: `moratorium tests ${far}` };
    const packs = [packOf([row, ...Array.from({ length: 150 }, () => row)]), packOf([row, row])];
    const [first, second] = runSearch(packs, parseQuery('moratorium tests'));
    const raised = Array.from(first?.scores ?? []).filter((score) => score > (second?.scores[0] ?? 0));
    expect(raised).toHaveLength(50);
    expect(first?.scores.slice(0, 50).every((score) => score === raised[0])).toBe(true);
  });

  it('counts how rare a word is over all packs, so that like records have one score', () => {
    const row = { title: 'a telegram from Moscow' };
    const rest = { title: 'a letter from Moscow' };
    const rare = packOf([row, ...Array.from({ length: 99 }, () => rest)]);
    const frequent = packOf([
      ...Array.from({ length: 90 }, () => row),
      ...Array.from({ length: 10 }, () => rest),
    ]);
    const scores = runSearch([rare, frequent], parseQuery('telegram')).map(
      ({ scores: [first] }) => first ?? 0,
    );
    expect(scores[0]).toBeCloseTo(scores[1] ?? 0, 5);
  });

  it('scores nothing where nothing is asked', () => {
    expect(ranked(packOf([{ title: 'one' }]), '?')).toEqual([[1, 0]]);
  });
});

// Letters that fold in every way, and the signs of FTS5 and of our own language.
const piece = fc.oneof(
  fc.constantFrom(
    'Sang-jo',
    'sangjo',
    'sang',
    'Mao’s',
    'mao',
    'U.S.S.R.',
    '김일성',
    '일',
    '周恩来',
    'Straße',
    'é',
  ),
  fc.constantFrom(
    '"',
    '“',
    '”',
    '-',
    '’',
    '.',
    '*',
    '(',
    ')',
    ':',
    'OR',
    'NEAR(',
    '\u0000',
    '²',
    '\n',
    ' ',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('any string', () => {
  it('is a valid query', () => {
    const pack = packOf([{ title: 'Ri Sang-jo' }]);
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, prefixLast) => {
        runSearch([pack], parseQuery(text, { prefixLast }));
      }),
      { numRuns: fuzzRuns(3000) },
    );
  });

  it('of a hundred kilobytes is a valid query, in good time', () => {
    const pack = packOf([{ title: 'a b c', text: 'Ri Sang-jo '.repeat(1000) }]);
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    for (const text of [
      words.join(' '),
      words.join('-'),
      `"${words.join(' ')}`,
      '"'.repeat(100_000),
      'a-'.repeat(50_000),
      '김'.repeat(30_000),
    ]) {
      const started = process.threadCpuUsage();
      runSearch([pack], parseQuery(text, { prefixLast: true }));
      expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(2000);
    }
  });

  it('with a word more finds no more', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 4 }),
        anyText,
        anyText,
        fc.boolean(),
        (texts, text, more, typing) => {
          // OR makes a query wider.
          const [one, both] = [text, `${text} ${more}`].map(
            (each) => parseQuery(each, { prefixLast: typing }).root,
          );
          fc.pre(
            one === null ||
              (both !== null && both !== undefined && one !== undefined && isOfWords(one) && isOfWords(both)),
          );
          const pack = packOf(texts.map((title) => ({ title })));
          const wide = found(pack, text, typing);
          for (const rowid of found(pack, `${text} ${more}`, typing)) expect(wide).toContain(rowid);
          pack.db.close();
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('finds a text just when every clause of it has a match to mark there', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (title, text, prefixLast) => {
        const query = parseQuery(text, { prefixLast });
        fc.pre(query.root !== null && isOfWords(query.root));
        const pack = packOf([{ title }]);
        const marked = new Set(findMatches(title, query).map((match) => match.clause));
        expect([title, found(pack, text, prefixLast)]).toEqual([
          title,
          marked.size === query.clauses.length ? [1] : [],
        ]);
        pack.db.close();
      }),
      { numRuns: fuzzRuns(800) },
    );
  });

  it('cut out of a text finds it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const word = tokenise(text)[0]?.folded ?? '';
        fc.pre(word !== '');
        const pack = packOf([{ title: text }]);
        expect(found(pack, word)).toEqual([1]);
        pack.db.close();
      }),
      { numRuns: fuzzRuns(500) },
    );
  });
});

/** Words that are all required, and nothing else. */
const isOfWords = (node: QueryNode): boolean =>
  node.type === 'words' || (node.type === 'and' && node.nodes.every(isOfWords));
