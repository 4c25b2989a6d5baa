import { resolve } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { createQueryReader } from '#core/search/read/query-reader.ts';
import { runSearch } from '#core/search/run/run-search.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { volumesPack } from '../bench/search/corpus.ts';
import { createRandom } from '../bench/search/random.ts';
import { speedQueries } from '../bench/search/speed-queries.ts';
import { hostileQueries, narrowed } from '../test/bad-input/hostile-queries.ts';

/**
 * `npm run fuzz-search [FACTOR]`: a hundred thousand hostile strings, or as often as the factor says, as queries to the 39
 * volumes. Says which threw, which took more than 250 ms, and which found more when one more word was required. The last
 * figures stand in test/README.md.
 *
 * A query takes what its reader waits or what the processor works for it, whichever is less: where other programs run, the
 * wait is longer than the work, and where V8 collects and compiles beside it, the work is longer than the wait. What took too long
 * counts as such, whatever it takes when it is asked again.
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
const reader = createQueryReader();
const faults: Record<'threw' | 'slow' | 'wider', string[]> = { threw: [], slow: [], wider: [] };
const ms: number[] = [];
const slow: string[] = [];

function ask(query: string): number {
  const started = performance.now();
  const before = process.cpuUsage();
  searchPacks([pack], query, { limit: 10 });
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - started, (user + system) / 1000);
}

/**
 * Whether it finds what the wider one does not. “Y Dulles” names somebody, whom texts call “Dulles”, and “Viet Minh” is Vietminh
 * too: what the added word makes of itself and the words before it, and the reader is told of, is switched off.
 */
function isWider(query: string, narrow: string, word: string): boolean {
  const off = read(narrow)
    .interpretation.expansions.filter(({ kind, typed }) => kind !== 'date' && typed.endsWith(` ${word}`))
    .map(({ id }) => id);
  const wide = new Set(rowsOf(query, []));
  return rowsOf(narrow, off).some((row) => !wide.has(row));
}

const read = (query: string, off: readonly string[] = []) =>
  reader.read([pack], query, { exact: false, off: [...off], uncorrected: false });

const rowsOf = (query: string, off: readonly string[]): number[] =>
  runSearch([pack], read(query, off).query).flatMap(({ rows }) => [...rows]);

const named = (query: string) =>
  `${JSON.stringify(query.slice(0, 100))}${query.length > 100 ? ` and ${query.length - 100} more` : ''}`;

let at = 0;
let narrows = 0;
for (const query of hostileQueries(1, words, count)) {
  at += 1;
  if (at % 10_000 === 0) console.error(`${at} of ${count}`);
  try {
    parseQuery(query, { prefixLast: true });
    const took = ask(query);
    ms.push(took);
    if (took > mostMs) {
      slow.push(query);
      faults.slow.push(`${took.toFixed(0)} ms: ${named(query)}`);
    }
    const word = random.pick(words);
    const narrow = at % 5 === 0 ? narrowed(query, word) : null;
    if (narrow === null) continue;
    narrows += 1;
    if (isWider(query, narrow, word)) faults.wider.push(named(narrow));
  } catch (error) {
    faults.threw.push(`${(error as Error).message}: ${named(query)}`);
  }
}
// What took too long, asked in three more rounds: a query that is slow by itself is so each time.
const rounds = Array.from({ length: 3 }, () => slow.map(ask));
const always = slow.filter((_, i) => rounds.every((round) => (round[i] ?? 0) > mostMs));
pack.close();
for (const [fault, queries] of Object.entries(faults)) {
  for (const query of queries.slice(0, shown)) console.log(`${fault}: ${query}`);
}
const { threw, wider } = faults;
const mean = ms.reduce((sum, each) => sum + each, 0) / ms.length;
const slowest = ms.reduce((most, each) => Math.max(most, each), 0);
console.log(
  `${count} queries: ${threw.length} threw, ${slow.length} over ${mostMs} ms (${always.length} of them in each of three more rounds); of ${narrows} narrowed ${wider.length} found what the wider did not. Slowest ${slowest.toFixed(0)} ms, mean ${mean.toFixed(1)} ms.`,
);
process.exitCode = threw.length + slow.length + wider.length === 0 ? 0 : 1;
