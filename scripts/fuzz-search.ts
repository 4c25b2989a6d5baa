import { resolve } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { volumesPack } from '../bench/search/corpus.ts';
import { createRandom } from '../bench/search/random.ts';
import { speedQueries } from '../bench/search/speed-queries.ts';
import { hostileQueries, narrowed } from '../test/bad-input/hostile-queries.ts';

/**
 * `npm run fuzz-search [FACTOR]`: a hundred thousand hostile strings, or as often as the factor says, as queries to the 39
 * volumes. Says which threw, which took the processor more than 250 ms, and which found more when one more word was
 * required. The last figures stand in test/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const count = Math.ceil(100_000 * Number(process.argv[2] ?? 1));
const mostMs = 250;
const shown = 10;

const corpus = volumesPack(root);
if (corpus === null) throw new Error('There are no volumes in ../shared/data/frus to search.');
const pack = openPack(corpus.path);
const words = [...new Set(speedQueries.flatMap(({ typed }) => typed.split(/[^\p{L}\p{N}-]+/u)))].filter(
  Boolean,
);
const random = createRandom(2);
const faults: Record<'threw' | 'slow' | 'wider', string[]> = { threw: [], slow: [], wider: [] };
let slowestMs = 0;

function asked(query: string): number {
  const start = process.cpuUsage();
  const { total } = searchPacks([pack], query, { limit: 10 });
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  slowestMs = Math.max(slowestMs, took);
  if (took > mostMs) faults.slow.push(`${took.toFixed(0)} ms: ${named(query)}`);
  return total;
}

const named = (query: string) =>
  `${JSON.stringify(query.slice(0, 100))}${query.length > 100 ? ` and ${query.length - 100} more` : ''}`;

let at = 0;
for (const query of hostileQueries(1, words, count)) {
  at += 1;
  if (at % 10_000 === 0) console.error(`${at} of ${count}`);
  try {
    parseQuery(query, { prefixLast: true });
    const total = asked(query);
    // Every fifth is narrowed; in test/bad-input the results themselves are compared.
    const narrow = at % 5 === 0 ? narrowed(query, random.pick(words)) : null;
    if (narrow !== null && asked(narrow) > total) faults.wider.push(named(narrow));
  } catch (error) {
    faults.threw.push(`${(error as Error).message}: ${named(query)}`);
  }
}
pack.close();
for (const [fault, queries] of Object.entries(faults)) {
  for (const query of queries.slice(0, shown)) console.log(`${fault}: ${query}`);
}
const { threw, slow, wider } = faults;
console.log(
  `${count} queries: ${threw.length} threw, ${slow.length} over ${mostMs} ms, ${wider.length} found more when narrowed; the slowest took ${slowestMs.toFixed(0)} ms.`,
);
process.exitCode = threw.length + slow.length + wider.length === 0 ? 0 : 1;
