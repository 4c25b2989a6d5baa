import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSchema } from '../pack/pack-schema.ts';
import { type FacetValues, facetKinds } from './facets.ts';
import { type FieldTexts, indexFields } from './index-fields.ts';
import type { Manner } from './linear.ts';
import { type NeedleWord, type OrdinalRange, readTextWords, type TextWords } from './text-words.ts';
import { createIndexWriter } from './write-index.ts';

type Texts = readonly (readonly string[])[];

/** The texts of records, what is read of them, and for each word its place in the dictionary and how often it stands. */
interface Written {
  readonly texts: Texts;
  readonly text: TextWords;
  readonly words: ReadonlyMap<string, NeedleWord>;
}

const noFacets = Object.fromEntries(facetKinds.map((kind) => [kind, []])) as unknown as FacetValues;

function written(texts: Texts, isLarge = false): Written {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  const writer = createIndexWriter(db);
  for (const [i, words] of texts.entries()) {
    const fields = indexFields.map((field) => [field, field === 'text' ? words.join(' ') : '']);
    const own = Object.fromEntries(fields) as unknown as FieldTexts;
    writer.add(i + 1, { texts: own, facets: noFacets, earliest: null, latest: null });
  }
  writer.finish();
  // Of a large pack a record alone is read; in a small one, all of them lie in the same bytes.
  if (isLarge) db.exec("INSERT INTO word (rowid, content) VALUES (1000, x'')");
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = sorted.map(([word, placesCount], ordinal) => [word, { ordinal, placesCount }] as const);
  return { texts, text: readTextWords(db), words: new Map(words) };
}

/** A phrase that is looked for, how, and what is said of how often its words stand if that is not true: any will do. */
interface Asked {
  readonly phrase: readonly string[];
  readonly following: OrdinalRange | undefined;
  readonly manner: Manner;
  readonly counts: readonly number[] | undefined;
}

/** Where the phrase stands in the text of a row, with a word of the range behind it. */
function byHand({ texts, words }: Written, row: number, { phrase, following }: Asked): number[] {
  const own = texts[row - 1] ?? [];
  return [...own.keys()].filter((place) => {
    if (phrase.some((word, i) => own[place + i] !== word)) return false;
    const next = words.get(own[place + phrase.length] ?? '')?.ordinal ?? -1;
    return following === undefined || (next >= following.first && next < following.end);
  });
}

/** What is found in rows that are asked for one after the other. */
function found({ text, words }: Written, rows: readonly number[], asked: Asked, places: boolean): number[][] {
  const those = asked.phrase.map((each, i) => {
    const word = words.get(each) as NeedleWord;
    return { ...word, placesCount: asked.counts?.[i] ?? word.placesCount };
  });
  const sought = { needle: text.needle(those, asked.following), mannerOf: () => asked.manner, places };
  const into = { values: new Uint32Array(1), length: 0 };
  return rows.map((row) => {
    text.find(row, sought, into);
    return [...into.values.subarray(0, into.length)];
  });
}

/** A phrase that stands somewhere, or one of any words. */
function askedOf({ texts, words }: Written, seeds: readonly number[]): Asked {
  const [length = 0, row = 0, place = 0, kind = 0, first = 0, more = 0, isAlone = 0, ...hints] = seeds;
  const count = 1 + (length % 4);
  const own = texts[row % texts.length] ?? [];
  const at = place % Math.max(1, own.length - count + 1);
  const standing = own.slice(at, at + count);
  const all = [...words.keys()];
  const any = hints.slice(0, count).map((hint) => all[hint % all.length] as string);
  const from = first % all.length;
  return {
    phrase: standing.length === 0 || kind % 4 === 0 ? any : standing,
    following: kind % 3 === 0 ? { first: from, end: from + 1 + (more % all.length) } : undefined,
    manner: isAlone % 2 === 0 ? 'alone' : 'beside',
    counts: kind % 2 === 0 ? hints.map((hint) => [0, 1, 2, 1e6][hint % 4] as number) : undefined,
  };
}

const seeds = fc.array(fc.nat(), { minLength: 11, maxLength: 11 });

type Order = (rows: number[]) => number[];

/** Expects that what is found in the rows is what stands there, in whatever order they are asked for. */
function finds(pack: Written, seeds: readonly number[], orderOf: Order, places = true): void {
  const asked = askedOf(pack, seeds);
  const rows = orderOf(Array.from(pack.texts, (_, i) => i + 1));
  const right = rows.map((row) => byHand(pack, row, asked));
  expect(found(pack, rows, asked, places)).toEqual(places ? right : right.map((all) => all.map(() => 0)));
}

const inOrder: Order = (rows) => rows;
const withGaps: Order = (rows) => rows.filter((row) => row % 3 !== 1);
const outOfOrder: Order = (rows) => [...rows.toReversed(), ...rows, ...rows.slice(-1)];

/** A few words that follow each other again and again. */
const words = (...all: string[]) => fc.array(fc.constantFrom(...all), { maxLength: 40, size: 'max' });
const texts = fc
  .array(fc.oneof(words('a', 'b'), words('a', 'b', 'c', 'd', 'e1', 'f', 'g')), { maxLength: 12, size: 'max' })
  .filter((all) => all.flat().length > 0);

/** More words than have codes of one byte and of two: `z` and a number have three, as they stand seldom and come last. */
function ofAllLengths(isLarge: boolean): Written {
  const many = Array.from({ length: 10_300 }, (_, i) => `m${i.toString(36)}`);
  const usual = Array.from({ length: 208 }, (_, i) => `a${i}`);
  const wordAt = (n: number, i: number) => {
    if (i % 10 === 7) return `z${Math.floor((6 * n + i / 10) / 8)}`;
    const which = n * (i + 5) ** 2 + i;
    return (i % 3 === 0 ? many[which % 300] : usual[(7 * which) % (i % 2 === 0 ? 5 : 208)]) ?? '';
  };
  const mixed = Array.from({ length: 40 }, (_, n) => Array.from({ length: 60 }, (__, i) => wordAt(n, i)));
  const more = Array.from({ length: 49 }, (_, n) => (n < 9 ? many : usual));
  return written([...mixed, ...more], isLarge);
}

describe.each([
  ['lie in the same bytes', false],
  ['are read alone', true],
])('words of records that %s', (_, isLarge) => {
  it.each([
    ['are found where they follow each other', inOrder, true],
    ['are found in some records', withGaps, true],
    ['are counted where nobody asks for their places', inOrder, false],
    ['are found in records that are asked for out of order, and again', outOfOrder, true],
  ])('%s', (__, order, places) => {
    const each = fc.property(texts, seeds, (all, own) => finds(written(all, isLarge), own, order, places));
    fc.assert(each, { numRuns: 300 });
  });

  it('are found by codes of all lengths', () => {
    const pack = ofAllLengths(isLarge);
    const codeOf = (word: string) => pack.text.needle([pack.words.get(word) as NeedleWord]).bytes;
    expect(['a1', 'm2', 'z3'].map((word) => codeOf(word).length)).toEqual([1, 2, 3]);
    const each = fc.property(seeds, (own) => finds(pack, own, inOrder));
    fc.assert(each, { numRuns: 500 });
  });
});
