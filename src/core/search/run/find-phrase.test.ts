import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FacetValues, facetKinds } from '../../index/facets.ts';
import { type FieldTexts, fieldSize, indexFields } from '../../index/index-fields.ts';
import { indexOf } from '../../index/open-index.ts';
import { createIndexWriter } from '../../index/write-index.ts';
import { packSchema } from '../../pack/pack-schema.ts';
import { joinsOf, tokenise } from '../fold.ts';
import { findPhrase } from './find-phrase.ts';
import { createWordReader, type WordReader } from './read-words.ts';

interface Texts {
  readonly text: string;
  readonly title: string;
}

type Found = [row: number, ...places: number[]][];

/** An index of these texts, and a search in it; `isLarge` makes it one whose words have positions in texts. */
function indexed(records: readonly Texts[], isLarge = false) {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  db.pragma('foreign_keys = OFF');
  const writer = createIndexWriter(db, { words: 400, terms: 1000, soughtWords: isLarge ? 0 : 1e9 });
  for (const [i, { text, title }] of records.entries()) {
    db.prepare('INSERT INTO record (rowid, id, cluster, start, length) VALUES (?, ?, 0, 0, 0)').run(
      i + 1,
      `${i}`,
    );
    const texts = { ...noTexts, text, title };
    writer.add(i + 1, { texts, facets: noFacets, earliest: null, latest: null });
  }
  const averages = JSON.stringify(writer.finish());
  db.prepare("INSERT INTO meta (key, value) VALUES ('averages', ?)").run(averages);
  const index = indexOf({ db, path: 'a test' });
  expect(index.hasTextPositions).toBe(isLarge && records.some(({ text }) => tokenise(text).length > 0));
  return {
    close: () => db.close(),
    reader: () => createWordReader(index),
    find(words: readonly string[], prefix: boolean, reader: WordReader, among?: Uint32Array): Found {
      const found: Found = [];
      const told = (row: number, { values, length }: { values: Uint32Array; length: number }) =>
        void found.push([row, ...values.subarray(0, length)]);
      findPhrase(index, reader, { words, prefix }, told, { among });
      return found;
    },
  };
}

const noTexts = Object.fromEntries(indexFields.map((field) => [field, ''])) as unknown as FieldTexts;
const noFacets = Object.fromEntries(facetKinds.map((kind) => [kind, []])) as unknown as FacetValues;

/** The same by going through all words of all texts. */
function byHand(records: readonly Texts[], words: readonly string[], prefix: boolean): Found {
  const has = (own: ReadonlySet<string> | undefined, i: number) => {
    const word = words[i] as string;
    return prefix && i === words.length - 1
      ? [...(own ?? [])].some((each) => each.startsWith(word))
      : own?.has(word);
  };
  return records.flatMap(({ text, title }, i): Found => {
    const places = [text, title].flatMap((field, number) => {
      const tokens = tokenise(field);
      const at = tokens.map(({ folded }) => new Set([folded]));
      for (const { folded, first } of joinsOf(tokens)) at[first]?.add(folded);
      return [...at.keys()]
        .filter((start) => words.every((_, each) => has(at[start + each], each)))
        .map((start) => number * fieldSize + start);
    });
    return places.length > 0 ? [[i + 1, ...places]] : [];
  });
}

const word = fc.constantFrom(
  ...['army', 'Army', 'of', 'of', 'the', 'U.S.', 'us', 'US', 'U.S.S.R.', 'Sang-jo', 'sangjo', 'sang', 'jo'],
  ...['k-oja', 'k-oha', 'koja', '김일성', 'door-to-door', 'Mao’s', '1956', 'é', 'zebra.'],
);
const prose = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const sought = fc.constantFrom(
  ...[
    'army',
    'of',
    'the',
    'us',
    'u',
    's',
    'ussr',
    'sangjo',
    'sang',
    'jo',
    'k',
    'koja',
    'ko',
    'mao',
    'do',
    '',
  ],
);

const sizes = [
  ['looked through', false],
  ['with positions, as of a large pack', true],
] as const;

it.each(sizes)(
  'finds what all texts and titles have, %s, words in one piece too, in whatever records it is asked for',
  (_, isLarge) => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: prose, title: prose.map((words) => `T ${words}`) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.array(fc.tuple(fc.array(sought, { minLength: 1, maxLength: 4 }), fc.boolean()), { maxLength: 12 }),
        (records, phrases) => {
          const { find, reader, close } = indexed(records, isLarge);
          // One reader for all, as a search has: what it keeps of a word is asked again.
          const shared = reader();
          for (const [words, prefix] of phrases) {
            if (words.slice(0, prefix ? -1 : undefined).includes('')) continue;
            const expected = byHand(records, words, prefix);
            expect(find(words, prefix, shared)).toEqual(expected);
            const some = Uint32Array.from(records.keys(), (row) => row + 1).filter((row) => row % 2 === 1);
            expect(find(words, prefix, shared, some)).toEqual(expected.filter(([row]) => row % 2 === 1));
          }
          close();
        },
      ),
      { numRuns: 150 },
    );
  },
);

it.each(sizes)('finds a word once more that stands alone and in one piece, %s', (_, isLarge) => {
  const texts = [1, 2].map(() => ({ text: `usa ${'x '.repeat(400)} U.S.A.`, title: 'T' }));
  const { find, reader, close } = indexed(texts, isLarge);
  const shared = reader();
  for (let times = 0; times < 3; times += 1) {
    expect(find(['usa'], false, shared)).toEqual(byHand(texts, ['usa'], false));
  }
  close();
});

it('finds a plain word beside more in one piece than are counted', () => {
  const { find, reader, close } = indexed([{ text: `us first ${'U.S. '.repeat(70_000)}`, title: 'T' }]);
  expect(find(['us', 'first'], false, reader())).toEqual([[1, 0]]);
  close();
});
