import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../search/edit-distance.ts';
import { commonBlocks, createCommonTerms, finished } from './common-terms.ts';
import { createDictionaryWriter } from './dictionary.ts';
import { nearTermsOf } from './near-terms.ts';
import { storedBlocks } from './term-blocks.ts';

/** A dictionary of these words and the records that have each. */
function dictionaryOf(words: ReadonlyMap<string, number>): Database.Database {
  const db = new Database(':memory:');
  db.exec(
    'CREATE TABLE dictionary (rowid INTEGER PRIMARY KEY, first BLOB NOT NULL UNIQUE, content BLOB NOT NULL) STRICT',
  );
  const writer = createDictionaryWriter(db);
  for (const [term, records] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.add({
      term,
      records,
      postings: 0,
      postingsBytes: records,
      positions: 0,
      positionsBytes: 300,
      isJoined: false,
    });
  }
  writer.finish();
  return db;
}

const nearOf = (words: ReadonlyMap<string, number>) => {
  const blocks = createCommonTerms(dictionaryOf(words)).blocks();
  return (typed: string, max: number) => nearTermsOf(blocks, typed, max);
};

const each = (words: readonly string[]) => new Map(words.map((word) => [word, 1]));
const nearIn = (words: readonly string[], word: string, max: number) =>
  nearOf(each(words))(word, max).map(({ term, distance }) => [term, distance]);

/** Words of few letters are near each other often. Some letters take two bytes of UTF-8, some four. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', 'ж', 'か', '𐐨'), { minLength: 1, maxLength: 7 })
  .map((letters) => letters.join(''));
const dictionary = fc
  .array(fc.tuple(word, fc.integer({ min: 1, max: 9 })), { maxLength: 80 })
  .map((words) => new Map(words));

function compared(words: ReadonlyMap<string, number>, typed: string, max: number) {
  return [...words]
    .map(([term, records]) => ({ term, records, distance: editDistance(typed, term, max) }))
    .filter(({ distance }) => distance <= max)
    .sort((a, b) => (a.term < b.term ? -1 : 1));
}

describe('near words of an index', () => {
  it.each([
    ['pyongynag', 1, [['pyongyang', 1]]],
    ['pyongyang', 0, [['pyongyang', 0]]],
    ['pyonyag', 2, [['pyongyang', 2]]],
    ['хрущова', 1, [['хрущева', 1]]],
    ['', 2, [['at', 2]]],
    ['quite another', 2, []],
    ['x'.repeat(1000), 2, []],
  ])('of %s at %i slips are %j', (typed, max, near) => {
    expect(nearIn(['at', 'pyongyang', 'pyongyangs-harvest', 'хрущева'], typed, max)).toEqual(near);
  });

  it('are those that comparing every word finds', () => {
    fc.assert(
      fc.property(dictionary, word, fc.integer({ min: 0, max: 3 }), (words, typed, max) => {
        expect(nearOf(words)(typed, max)).toEqual(compared(words, typed, max));
      }),
    );
  });

  it('are found across many blocks', () => {
    const words = new Map(
      Array.from({ length: 20_000 }, (_, i) => [(i * 7919).toString(36).padStart(4, 'a'), (i % 9) + 1]),
    );
    const near = nearOf(words);
    for (const typed of ['a1b2', 'zzz', '3yk0e', 'aaaa']) {
      expect(near(typed, 2)).toEqual(compared(words, typed, 2));
    }
  });

  it('are, of common words only, those that several records have', () => {
    fc.assert(
      fc.property(dictionary, word, (words, typed) => {
        const common = new Map([...words].filter(([, records]) => records > 1));
        const blocks = finished(commonBlocks(storedBlocks(dictionaryOf(words))));
        expect(nearTermsOf(blocks, typed, 2)).toEqual(compared(common, typed, 2));
      }),
    );
  });

  it('are read from any bytes without end or error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), word, (bytes, typed) => {
        const blocks = { firsts: ['a'], at: () => Buffer.from(bytes) };
        nearTermsOf(blocks, typed, 2);
        finished(commonBlocks(blocks));
      }),
    );
  });
});
