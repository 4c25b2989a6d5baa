import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeout } from '#core/import/test-fuzz.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { runSearch } from '#core/search/run/run-search.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { createRandom } from '../../bench/search/random.ts';
import { hostileQueries, narrowed } from './hostile-queries.ts';

const words = [
  ...[
    'rice',
    'coal',
    'embassy',
    'P’yŏngyang',
    'Sang-jo',
    'Mao',
    'U.S.S.R.',
    'Хрущёв',
    '김일성',
    '周恩来',
    '1956',
  ],
  ...['the', 'of', 'telegram', 'harvest', 'C++', 'a', 'É', 'cooperation'],
];
const count = fuzzRuns(300);

let folder: string;
let pack: Pack;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-hostile-'));
  const random = createRandom(1);
  const some = () => random.shuffled(words).slice(0, 6).join(' ');
  const records = Array.from({ length: 40 }, (_, at) =>
    sampleRecord({ id: `r${at}`, title: some(), abstract: some(), subjects: [random.pick(words)] }),
  );
  writePack(join(folder, 'hostile.carrel'), sampleCollection, records);
  pack = openPack(join(folder, 'hostile.carrel'));
});
afterAll(() => {
  pack.close();
  rmSync(folder, { recursive: true, force: true });
});

const idsOf = (query: string) => searchPacks([pack], query, { limit: 40 }).hits.map(({ id }) => id);

/**
 * As the words are typed: with their names' other spellings "Ri Sang-jo" finds Yi Sang-jo, which "Ri" does not, and a word
 * that nothing has is looked for as another.
 */
const rowsOf = (query: string) => runSearch([pack], parseQuery(query)).flatMap(({ rows }) => [...rows]);

describe('any string is a query', () => {
  it(
    'is answered, and soon',
    () => {
      idsOf('rice');
      let slowest = { ms: 0, query: '' };
      for (const query of hostileQueries(11, words, count)) {
        const start = process.cpuUsage();
        const { total, hits } = searchPacks([pack], query, { limit: 40 });
        const { user, system } = process.cpuUsage(start);
        if ((user + system) / 1000 > slowest.ms) slowest = { ms: (user + system) / 1000, query };
        expect(hits.length, query).toBe(total);
      }
      expect(slowest.ms, slowest.query.slice(0, 200)).toBeLessThan(250);
    },
    fuzzTimeout(60_000),
  );

  it(
    'finds nothing more when one more word is required',
    () => {
      const random = createRandom(12);
      for (const query of hostileQueries(13, words, count)) {
        const word = random.pick(words);
        const narrow = narrowed(query, word);
        if (narrow === null) continue;
        const wide = new Set(rowsOf(query));
        const more = rowsOf(narrow).filter((row) => !wide.has(row));
        expect(more, `${JSON.stringify(query)} and ${word}`).toEqual([]);
      }
    },
    fuzzTimeout(60_000),
  );
});
