import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDictionaryWriter } from './dictionary.ts';
import { createSpellings, type Spellings } from './word-spellings.ts';

/** The spellings of a dictionary that has these words, and how many blocks it has. */
function written(words: readonly string[]): { spellings: Spellings; blocks: number; db: Database.Database } {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE dictionary (rowid INTEGER PRIMARY KEY, first BLOB NOT NULL, content BLOB NOT NULL)');
  const writer = createDictionaryWriter(db);
  for (const [i, term] of words.entries()) {
    // Addresses so large that a block begins with numbers of many bytes.
    const [postings, positions] = [2 ** 40 + i, 2 ** 41 + i];
    writer.add({
      term,
      records: 1 + (i % 300),
      postings,
      postingsBytes: 1,
      positions,
      positionsBytes: 200 * (i % 2),
      isJoined: i % 3 === 0,
    });
  }
  writer.finish();
  const blocks = db.prepare('SELECT count(*) FROM dictionary').pluck().get() as number;
  return { spellings: createSpellings(db, words.length), blocks, db };
}

function spelled(spellings: Spellings, ordinal: number): string {
  spellings.read(ordinal);
  const { letters, starts, ends } = spellings;
  return Buffer.from(letters.subarray(starts[ordinal], ends[ordinal])).toString('latin1');
}

const refused = 'A text has a word that the index does not spell.';

/** The word, or what is said instead. */
function spelledOrRefused(spellings: Spellings, ordinal: number): string {
  try {
    return spelled(spellings, ordinal);
  } catch (error) {
    expect((error as Error).constructor).toBe(Error);
    return (error as Error).message;
  }
}

const isAscii = (word: string): boolean => [...word].every((character) => character < '\x80');
const expected = (word: string): string => (isAscii(word) ? word : refused);

/** Words of all lengths, more than there is room for at first. */
const many = Array.from(
  { length: 9000 },
  (_, i) => `${((i * 7919) % 9000).toString(36)}${'z'.repeat(i % 40)}`,
)
  .toSorted()
  .filter((word, i, all) => word !== all[i - 1]);

it.each([
  ['in order', (i: number) => i],
  ['from the last to the first', (i: number) => many.length - 1 - i],
  ['out of order', (i: number) => (i * 4001) % many.length],
])('spells all words of a dictionary of many blocks, asked for %s', (_, ordinalOf) => {
  const { spellings, blocks } = written(many);
  expect(blocks).toBeGreaterThan(10);
  const asked = [...many.keys()].map(ordinalOf);
  expect(asked.map((ordinal) => spelled(spellings, ordinal))).toEqual(asked.map((ordinal) => many[ordinal]));
  // Once more, when all are known.
  expect(asked.map((ordinal) => spelled(spellings, ordinal))).toEqual(asked.map((ordinal) => many[ordinal]));
});

it('refuses words that are not all ASCII, and spells those beside them', () => {
  const letter = fc.constantFrom(...'ab9é毛김ß🙂', '\u0080', '\u007f');
  const words = fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 300, size: 'max' }), {
    maxLength: 60,
    size: 'max',
  });
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (unsorted, order) => {
      const all = unsorted.toSorted();
      const { spellings, db } = written(all);
      const asked = all.length === 0 ? [] : [...order.take(80)].map((each) => each % all.length);
      expect(asked.map((ordinal) => spelledOrRefused(spellings, ordinal))).toEqual(
        asked.map((ordinal) => expected(all[ordinal] as string)),
      );
      db.close();
    }),
    { numRuns: 200 },
  );
});

it('refuses a word that is not there', () => {
  for (const words of [[], ['a'], many]) {
    const { spellings } = written(words);
    for (const ordinal of [words.length, words.length + 1, 0xffffffff])
      expect(spelledOrRefused(spellings, ordinal)).toBe(refused);
  }
});

it('reads a dictionary that was changed to an end, or refuses its words', () => {
  const source = written(many.slice(0, 600)).db.serialize();
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(changes, fc.array(fc.nat(620), { minLength: 1, maxLength: 30 }), (those, asked) => {
      const db = new Database(source);
      const rows = db.prepare('SELECT rowid, content FROM dictionary').all();
      for (const { rowid, content } of rows as { rowid: number; content: Buffer }[]) {
        for (const [at, value] of those) content[at % content.length] = value;
        db.prepare('UPDATE dictionary SET content = ? WHERE rowid = ?').run(content, rowid);
      }
      const started = performance.now();
      const spellings = createSpellings(db, 600);
      for (const ordinal of asked) expect(spelledOrRefused(spellings, ordinal)).toBeTypeOf('string');
      expect(performance.now() - started).toBeLessThan(2000);
      db.close();
    }),
    { numRuns: 200 },
  );
});
