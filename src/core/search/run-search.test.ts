import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSchema } from '../pack/pack-schema.ts';
import { planOf } from '../sql.ts';
import { buildMatch } from './build-match.ts';
import { findMatches } from './find-matches.ts';
import { foldForIndex } from './fold.ts';
import { parseQuery } from './parse-query.ts';
import { findRowids, matchQuery, rankedQuery, runSearch } from './run-search.ts';

interface Row {
  readonly title?: string;
  readonly names?: string;
  readonly abstract?: string;
  readonly text?: string;
}

/** An index in memory with the schema of a pack. */
function indexOf(rows: readonly Row[]) {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  // Its records lie in no cluster.
  db.pragma('foreign_keys = OFF');
  const record = db.prepare('INSERT INTO record (rowid, id, cluster, start, length) VALUES (?, ?, 0, 0, 0)');
  const search = db.prepare(
    'INSERT INTO search (rowid, title, abstract, names, text, joined) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [i, { title = '', abstract = '', names = '', text = '' }] of rows.entries()) {
    record.run(i + 1, `r${i + 1}`);
    const folded = [title, abstract, names, text].map(foldForIndex);
    const joined = folded.map((part) => part.joined).join(' ');
    search.run(i + 1, ...folded.map((part) => part.tokens), joined);
  }
  return { db };
}

const found = (pack: { db: Database.Database }, text: string, prefixLast = false) =>
  findRowids(pack, parseQuery(text, { prefixLast }));

describe('a search', () => {
  const pack = indexOf([
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
    const pack = indexOf([
      { title: 'other', text: 'telegram' },
      { title: 'other', abstract: 'telegram' },
      { title: 'telegram' },
      { title: 'other', text: 'telegram' },
      ...Array.from({ length: 6 }, () => ({ title: 'nothing here' })),
    ]);
    const hits = runSearch(pack, parseQuery('telegram'));
    expect(hits.map((hit) => hit.rowid)).toEqual([3, 2, 1, 4]);
    expect(hits.every((hit) => hit.score > 0)).toBe(true);
  });

  it('is as the example of docs/search.md has it', () => {
    const pack = indexOf([
      {
        title: 'Report on the Harvest',
        abstract: 'The embassy on rice and coal.',
        text: 'In P’yŏngyang Ri Sang-jo spoke of the harvest.',
      },
      { title: 'Conversation with Ri Sangjo in Pyongyang' },
      { title: 'Journal of the Ambassador', abstract: 'Meets Ri Sang-jo before he leaves Pyongyang.' },
      { title: 'Letter to the Embassy', names: 'Ri Sang-jo\nP’yŏngyang' },
      { title: 'Ri Sang-jo Returns', abstract: 'He speaks in Moscow.' },
      { title: 'Telegram from Pyongyang', abstract: 'On the visit.' },
    ]);
    const hits = runSearch(pack, parseQuery('Sang-jo P’yŏngyang'));
    expect(hits.map(({ rowid, score }) => [rowid, score.toFixed(2)])).toEqual([
      [4, '2.22'],
      [2, '2.03'],
      [3, '1.91'],
      [1, '0.95'],
    ]);
  });

  it('gives like scores to like records of a pack where the word is rare and one where it is not', () => {
    const row = { title: 'a telegram from Moscow' };
    const rest = { title: 'a letter from Moscow' };
    const rare = indexOf([row, ...Array.from({ length: 99 }, () => rest)]);
    const frequent = indexOf([
      ...Array.from({ length: 90 }, () => row),
      ...Array.from({ length: 10 }, () => rest),
    ]);
    const query = parseQuery('telegram');
    expect(runSearch(rare, query)[0]?.score).toBeCloseTo(runSearch(frequent, query)[0]?.score ?? 0, 1);
  });

  it('scores nothing where nothing is asked', () => {
    expect(runSearch(indexOf([{ title: 'one' }]), parseQuery('?'))).toEqual([{ rowid: 1, score: 0 }]);
  });

  it('asks the index and nothing else', () => {
    const { db } = indexOf([]);
    // M5: constrained by MATCH on all columns; no step sorts.
    for (const query of [matchQuery('"a"'), rankedQuery('"a"')]) {
      expect(planOf(db, query)).toEqual([expect.stringMatching(/^SCAN search VIRTUAL TABLE INDEX \d+:M5$/)]);
    }
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
    const pack = indexOf([{ title: 'Ri Sang-jo' }]);
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, prefixLast) => {
        runSearch(pack, parseQuery(text, { prefixLast }));
      }),
      { numRuns: 3000 },
    );
  });

  it('of a hundred kilobytes is a valid query, in good time', () => {
    const pack = indexOf([{ title: 'a b c', text: 'Ri Sang-jo '.repeat(1000) }]);
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    for (const text of [
      words.join(' '),
      words.join('-'),
      `"${words.join(' ')}`,
      '"'.repeat(100_000),
      'a-'.repeat(50_000),
      '김'.repeat(30_000),
    ]) {
      const started = performance.now();
      runSearch(pack, parseQuery(text, { prefixLast: true }));
      expect(performance.now() - started).toBeLessThan(2000);
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
          const pack = indexOf(texts.map((title) => ({ title })));
          const wide = found(pack, text, typing);
          for (const rowid of found(pack, `${text} ${more}`, typing)) expect(wide).toContain(rowid);
          pack.db.close();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a text just when every clause of it has a match to mark there', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (title, text, prefixLast) => {
        const query = parseQuery(text, { prefixLast });
        fc.pre(buildMatch(query) !== null);
        const pack = indexOf([{ title }]);
        const marked = new Set(findMatches(title, query).map((match) => match.clause));
        expect([title, findRowids(pack, query)]).toEqual([
          title,
          marked.size === query.clauses.length ? [1] : [],
        ]);
        pack.db.close();
      }),
      { numRuns: 1500 },
    );
  });

  it('cut out of a text finds it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const word = foldForIndex(text).tokens.split(' ')[0] ?? '';
        fc.pre(word !== '');
        const pack = indexOf([{ title: text }]);
        expect(found(pack, word)).toEqual([1]);
        pack.db.close();
      }),
      { numRuns: 500 },
    );
  });
});
