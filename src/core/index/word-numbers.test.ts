import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOfLength, mostCodeBytes, writeCode } from './dense-codes.ts';
import { numberOf, readWordNumbers, writeWordNumbers } from './word-numbers.ts';

/** What is told of words that stand so often, by ordinal, when it is written and when it is read again. */
function numbered(counts: Uint32Array): {
  readonly numbers: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly bytes: number;
} {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE per_record (name TEXT PRIMARY KEY, content BLOB NOT NULL)');
  const numbers = writeWordNumbers(db, counts);
  const ordinals = readWordNumbers(db);
  const bytes = db.prepare('SELECT length(content) FROM per_record').pluck().get() as number;
  db.close();
  return { numbers, ordinals, bytes };
}

const codeLength = (number: number): number => writeCode(new Uint8Array(mostCodeBytes), 0, number);

/** As often as words stand: a few everywhere, most of them once, in an order that says nothing. */
const usualCounts = (words: number): Uint32Array =>
  Uint32Array.from({ length: words }, (_, i) => Math.ceil(words / (1 + ((i * 7919) % words))));

/** Numbers that do not end at all, or that a word has twice; and words that are longer than one that stands less often. */
function faultsOf(counts: Uint32Array): { unlike: number[]; longer: number } {
  const { numbers, ordinals } = numbered(counts);
  const unlike = [...counts.keys()].filter((ordinal) => ordinals[numbers[ordinal] as number] !== ordinal);
  const lengths = Uint8Array.from(numbers, codeLength);
  const commonestFirst = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number));
  let longer = 0;
  /** The longest code of those that stand more often than the one that is looked at, and of those that stand as often. */
  let [before, equal, last] = [0, 0, Number.NaN];
  for (const ordinal of commonestFirst) {
    if (counts[ordinal] !== last)
      [before, equal, last] = [Math.max(before, equal), 0, counts[ordinal] as number];
    const length = lengths[ordinal] as number;
    if (length < before) longer += 1;
    equal = Math.max(equal, length);
  }
  return { unlike, longer };
}

const none = { unlike: [], longer: 0 };

describe.each([0, 1, 5, 208, 209, 10_192, 10_193, 500_000, 500_001])('of %i words', (words) => {
  it.each([
    ['as often as words stand', usualCounts(words)],
    ['each as often as the others', new Uint32Array(words).fill(3)],
    ['the last of the dictionary most often', Uint32Array.from({ length: words }, (_, i) => i + 1)],
  ])('the numbers that are read are those that were written, the commonest shortest: %s', (_, counts) => {
    expect(faultsOf(counts)).toEqual(none);
  });

  it('each has a number of its own, none is left out, and two bits say which', () => {
    const { numbers, bytes } = numbered(usualCounts(words));
    expect(numbers.slice().sort()).toEqual(Uint32Array.from({ length: words }, (_, i) => i));
    expect(bytes).toBe(Math.ceil(words / 4));
  });

  it('the number of each is found by its place in the dictionary', () => {
    const { numbers, ordinals } = numbered(usualCounts(words));
    expect(Uint32Array.from(numbers.keys(), (ordinal) => numberOf(ordinals, ordinal))).toEqual(numbers);
  });
});

it('as many words have codes of each length as there are codes', () => {
  const { numbers } = numbered(usualCounts(500_000));
  const lengths = [0, 0, 0, 0];
  for (const number of numbers) lengths[codeLength(number) - 1] = (lengths[codeLength(number) - 1] ?? 0) + 1;
  const [one, two, three] = codesOfLength as readonly [number, number, number];
  expect(lengths).toEqual([one, two, three, 500_000 - one - two - three]);
});

it('numbers words that stand as often as any', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(4_000_000_000)), { maxLength: 700, size: 'max' });
  fc.assert(
    fc.property(counts, (those) => {
      expect(faultsOf(Uint32Array.from(those))).toEqual(none);
    }),
    { numRuns: 200 },
  );
});

it.each([0, 1, 5, 209])('knows no number of a word that is not among %i', (words) => {
  const { ordinals } = numbered(usualCounts(words));
  for (const ordinal of [words, words + 1, 600_000, -1]) {
    expect(() => numberOf(ordinals, ordinal)).toThrow(
      `No text can have the word ${ordinal} of the dictionary.`,
    );
  }
});

it('reads any bytes to numbers of which each is found again, or to none', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE per_record (name TEXT PRIMARY KEY, content BLOB NOT NULL)');
  expect(readWordNumbers(db)).toEqual(new Uint32Array(0));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      db.prepare("INSERT OR REPLACE INTO per_record VALUES ('codes', ?)").run(Buffer.from(bytes));
      const ordinals = readWordNumbers(db);
      expect(ordinals.length).toBeLessThanOrEqual(4 * bytes.length);
      expect(ordinals.every((ordinal) => ordinal < 4 * bytes.length)).toBe(true);
    }),
  );
  db.close();
});
