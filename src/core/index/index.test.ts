import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSchema, packVersion } from '../pack/pack-schema.ts';
import { eachPrintedWord, eachWord } from '../search/fold.ts';
import type { RunLimits } from './collect-words.ts';
import { type FacetValues, facetKinds } from './facets.ts';
import { type FieldTexts, fieldSize, indexFields } from './index-fields.ts';
import { formOf } from './letter-forms.ts';
import { indexOf } from './open-index.ts';
import { packedLength, unpackedLength } from './per-record.ts';
import type { Places } from './postings.ts';
import { createIndexWriter } from './write-index.ts';

type Texts = Partial<FieldTexts>;

const whole = (texts: Texts): FieldTexts =>
  Object.fromEntries(indexFields.map((field) => [field, texts[field] ?? ''])) as unknown as FieldTexts;

const noFacets = Object.fromEntries(facetKinds.map((kind) => [kind, []])) as unknown as FacetValues;

/** A database with the schema of a pack and an index of these records; it need not be closed. */
function written(records: readonly Texts[], limits?: RunLimits, facets: readonly FacetValues[] = []) {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  db.pragma('foreign_keys = OFF');
  db.pragma(`user_version = ${packVersion}`);
  const writer = createIndexWriter(db, limits);
  for (const [i, texts] of records.entries()) {
    db.prepare('INSERT INTO record (rowid, id, cluster, start, length) VALUES (?, ?, 0, 0, 0)').run(
      i + 1,
      `${i}`,
    );
    writer.add(i + 1, {
      texts: whole(texts),
      facets: facets[i] ?? noFacets,
      earliest: null,
      latest: '1956-08-31',
    });
  }
  const averages = JSON.stringify(writer.finish());
  db.prepare("INSERT INTO meta (key, value) VALUES ('averages', ?)").run(averages);
  return db;
}

/** For each word the records that have it, with its places, found by going through all texts. */
function byHand(records: readonly Texts[]): Map<string, Map<number, number[]>> {
  const all = new Map<string, Map<number, number[]>>();
  for (const [i, texts] of records.entries()) {
    for (const [field, name] of indexFields.entries()) {
      const keep = (word: string, place: number) => {
        const rows = all.get(word) ?? new Map<number, number[]>();
        rows.set(
          i + 1,
          [...(rows.get(i + 1) ?? []), field * fieldSize + place].sort((a, b) => a - b),
        );
        all.set(word, rows);
      };
      eachWord(texts[name] ?? '', {
        plain: (text, start, end, place) => keep(text.slice(start, end).toLowerCase(), place),
        folded: keep,
      });
    }
  }
  return all;
}

/** For each word the records that have it, with the forms in which it is printed there. */
function formsByHand(records: readonly Texts[]): Map<string, Map<number, number>> {
  const all = new Map<string, Map<number, number>>();
  for (const [i, texts] of records.entries()) {
    for (const text of Object.values(texts)) {
      const keep = ({ folded, start, end }: { folded: string; start: number; end: number }) => {
        const rows = all.get(folded) ?? new Map<number, number>();
        const form = formOf(text.slice(start, end).normalize('NFC'), folded);
        all.set(folded, rows.set(i + 1, (rows.get(i + 1) ?? 0) | form));
      };
      eachPrintedWord(text, {
        matters: () => true,
        skipped: () => undefined,
        word: (word) => [word, ...word.joins].forEach(keep),
      });
    }
  }
  return all;
}

const listed = ({ values, length }: Places): number[] => [...values.subarray(0, length)];

/** The same, as the index has it. */
function byIndex(db: Database.Database): Map<string, Map<number, number[]>> {
  const index = indexOf({ db, path: 'a test' });
  return new Map(
    Array.from(index.beginningWith(''), (term) => {
      const postings = index.postingsOf(term);
      const placesOf = index.placesOf(term, postings);
      expect(postings.rows.length).toBe(term.records);
      return [term.term, new Map(Array.from(postings.rows, (row, i) => [row, listed(placesOf(i))]))];
    }),
  );
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'the',
    'The',
    'THE',
    'of',
    'Pak',
    'Sang-jo',
    'Sangjo',
    'U.S.\nUS',
    'Sang-jo\nSangjo',
    'U.S.S.R.',
    '김일성',
    '𠀀',
    'Ärger',
    '﷽',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const record = fc.record({ text, title: text, name: text, archive: text }, { requiredKeys: [] });

describe('an index', () => {
  it('has every word of every field, and where it stands', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        expect(sorted(byIndex(written(records)))).toEqual(sorted(byHand(records)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same put together of many runs as of one', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (records, words) => {
        expect(sorted(byIndex(written(records, { words, terms: 1000 })))).toEqual(sorted(byHand(records)));
        const large = { words, terms: 1000, soughtWords: 0 };
        expect(sorted(byIndex(written(records, large)))).toEqual(sorted(byHand(records)));
      }),
      { numRuns: 100 },
    );
  });

  it('says in which forms a record has a word, put together of many runs too', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (records, words) => {
        const index = indexOf({ db: written(records, { words, terms: 1000 }), path: 'a test' });
        const told = Array.from(index.beginningWith(''), (term) => {
          const { rows, forms } = index.scanForms(term);
          const own = Array.from(rows.subarray(0, term.records), (row, i) => [row, forms[i] as number]);
          return [term.term, new Map(own as [number, number][])] as const;
        });
        expect(sorted(new Map(told))).toEqual(sorted(formsByHand(records)));
      }),
      { numRuns: 100 },
    );
  });

  it('skips to any of many postings', () => {
    const records = Array.from({ length: 1000 }, (_, i) => ({
      text: `${'x '.repeat(i % 7)}rice ${i % 3 ? 'rice' : ''}`,
    }));
    const index = indexOf({ db: written(records), path: 'a test' });
    const term = index.find('rice');
    if (term === undefined) throw new Error('The word is not there.');
    const postings = index.postingsOf(term);
    const placesOf = index.placesOf(term, postings);
    for (const i of [999, 0, 640, 63, 64, 65, 64, 64, 500, 12]) {
      expect(listed(placesOf(i))).toEqual(i % 3 ? [i % 7, (i % 7) + 1] : [i % 7]);
    }
  });

  it('finds words by their beginning, in the order of their letters, over many blocks', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `${i.toString(36)}${'z'.repeat(i % 40)}`);
    const index = indexOf({ db: written([{ text: words.join(' ') }]), path: 'a test' });
    const found = (beginning: string) => Array.from(index.beginningWith(beginning), ({ term }) => term);
    expect(found('')).toEqual(words.toSorted());
    expect(found('2z')).toEqual(words.filter((each) => each.startsWith('2z')).sort());
    expect(found('2zy')).toEqual([]);
    expect(words.filter((each) => index.find(each) === undefined)).toEqual([]);
    expect(index.find('2zzzzzzzzzzzzzzz')).toBe(undefined);
  });

  it.each([
    ['in memory', undefined],
    ['put aside after each record', { words: 1000, terms: 1000, facetRows: 1 }],
  ])('keeps the values that records are narrowed by, %s', (_, limits) => {
    const facets = [{ ...noFacets, person: ['Mao', 'Pak'] }, noFacets, { ...noFacets, person: ['Pak'] }];
    const index = indexOf({ db: written([{}, {}, {}], limits, facets), path: 'a test' });
    expect(index.facets('person').map(({ value, rows }) => [value, [...rows]])).toEqual([
      ['Mao', [1]],
      ['Pak', [1, 3]],
    ]);
    expect(index.facets('place')).toEqual([]);
  });

  it('is empty where nothing is', () => {
    const index = indexOf({ db: written([]), path: 'a test' });
    expect([index.records, index.find('a'), [...index.beginningWith('')]]).toEqual([0, undefined, []]);
  });
});

describe('an index that was changed', () => {
  const source = written(
    Array.from({ length: 200 }, (_, i) => ({
      text: `rice coal ${i} ${'tea '.repeat(i % 9)}`,
      title: 'rice',
    })),
  ).serialize();

  it('is read to an end, or refused, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('dictionary', 'posting', 'position', 'word', 'per_record'),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (table, changes) => {
          const db = new Database(source);
          const rows = db.prepare(
            `SELECT rowid AS id, content FROM "${table}"`.replace(
              'rowid',
              table === 'per_record' ? 'name' : 'rowid',
            ),
          );
          for (const { id, content } of rows.all() as { id: number | string; content: Buffer }[]) {
            for (const [at, value] of changes) if (content.length > 0) content[at % content.length] = value;
            const key = table === 'per_record' ? 'name' : 'rowid';
            db.prepare(`UPDATE "${table}" SET content = ? WHERE ${key} = ?`).run(content, id);
          }
          const started = performance.now();
          try {
            const index = indexOf({ db, path: 'a test' });
            let read = 0;
            for (const term of index.beginningWith('')) {
              read += 1;
              if (read > 2000) break;
              const postings = index.postingsOf(term);
              index.scanForms(term);
              const placesOf = index.placesOf(term, postings);
              for (let i = 0; i < Math.min(postings.rows.length, 300); i += 1) placesOf(i);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
          expect(performance.now() - started).toBeLessThan(5000);
          db.close();
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('a length is exact while it is short, and within a sixteenth when it is long', () => {
  for (let words = 0; words < 100_000; words += words < 100 ? 1 : 97) {
    const kept = unpackedLength(packedLength(words));
    expect(kept).toBeLessThanOrEqual(words);
    expect(words - kept).toBeLessThanOrEqual(words < 16 ? 0 : words / 16);
  }
  expect(packedLength(1e9)).toBe(255);
});
