import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openPack } from '#core/pack/open-pack.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { measuredAt } from '../import/child.ts';
import { grid, ms, percentile } from '../report.ts';
import { type AskedHost, startAskedHost } from './ask-host.ts';
import { type Corpus, cacheFolder } from './corpus.ts';
import { documentsIn } from './documents.ts';
import { fts5Index } from './peers/fts5.ts';
import { createRandom } from './random.ts';
import { keystrokesOf, type SpeedQuery, speedQueries, typedOut } from './speed-queries.ts';

const hits = 20;

/** How much is asked. The first round warms files and caches and is left out. */
export interface Effort {
  readonly rounds: number;
  readonly keystrokes: boolean;
}

interface Timed {
  readonly query: SpeedQuery;
  readonly contract: number;
  readonly core: number;
  readonly bare: number;
}

/** How long a search takes, against the same words asked of a bare index, by rounds turn about; and the memory of each. */
export async function measureSpeed(root: string, corpus: Corpus | null, effort: Effort): Promise<string> {
  if (corpus === null) return 'No volumes in ../shared/data/frus.';
  const index = bareIndex(corpus);
  const host = startAskedHost(root, corpus.path);
  try {
    const samples = await timeAll(host, corpus.path, index, effort);
    const narrowing = facetsLine(await timeFacets(host));
    return [speedGrid(samples), slowest(samples), narrowing, memory(corpus.path, index)].join('\n\n');
  } finally {
    await host.stop();
  }
}

function bareIndex({ path, key }: Corpus): string {
  const folder = join(cacheFolder(), `bare-${key}`);
  mkdirSync(folder, { recursive: true });
  const pack = openPack(path);
  try {
    return fts5Index(documentsIn(pack), folder);
  } finally {
    pack.close();
  }
}

async function timeAll(
  host: AskedHost,
  path: string,
  index: string,
  { rounds, keystrokes }: Effort,
): Promise<Timed[]> {
  const pack = openPack(path);
  const db = new Database(index, { readonly: true });
  const bare = db.prepare(`SELECT id FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT ${hits}`);
  const random = createRandom(3);
  const queries = [...speedQueries, ...(keystrokes ? keystrokesOf(typedOut) : [])];
  const samples: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = random.shuffled(queries);
    // One engine after the other, each as warm as a reader's who types on: turn about by the query each would find the
    // processor's caches full of what the others read.
    const times = { bare: [], contract: [], core: [] } as Record<(typeof engines)[number], number[]>;
    for (const { match } of order) times.bare.push(await took(() => bare.all(match)));
    for (const { typed } of order) times.contract.push(await took(() => host.firstPage(typed)));
    for (const { typed } of order) {
      times.core.push(await took(() => searchPacks([pack], typed, { limit: hits })));
    }
    if (round === 0) continue;
    for (const [i, query] of order.entries()) {
      const [contract = 0, core = 0, bare = 0] = engines.map((engine) => times[engine][i]);
      samples.push({ query, contract, core, bare });
    }
  }
  db.close();
  pack.close();
  return samples;
}

/** How long facets and timeline take behind each first page, in milliseconds; the very first reads them from the pack. */
async function timeFacets(host: AskedHost): Promise<number[]> {
  const times: number[] = [];
  for (const { typed } of createRandom(4).shuffled([...speedQueries, ...speedQueries, ...speedQueries])) {
    await host.firstPage(typed);
    times.push(await took(() => host.facets(typed)));
  }
  return times;
}

const facetsLine = ([first = 0, ...times]: readonly number[]): string =>
  `Counts, facets and timeline of what was found, behind the first page: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}, at most ${ms(Math.max(...times))}; the first, which reads them from the pack, ${ms(first)}.`;

async function took(what: () => unknown): Promise<number> {
  const start = performance.now();
  await what();
  return performance.now() - start;
}

const engines = ['contract', 'core', 'bare'] as const;

function speedGrid(samples: readonly Timed[]): string {
  const kinds = [...new Set(samples.map(({ query }) => query.kind))].sort();
  const row = (label: string, of: readonly Timed[]) => {
    const at = (engine: (typeof engines)[number], share: number) =>
      percentile(
        of.map((sample) => sample[engine]),
        share,
      );
    const ratio = (engine: (typeof engines)[number], share: number) =>
      (at(engine, share) / at('bare', share)).toFixed(2);
    return [
      label,
      String(new Set(of.map(({ query }) => query)).size),
      ...engines.map((engine) => `${ms(at(engine, 0.5))}, ${ms(at(engine, 0.95))}`),
      `${ratio('contract', 0.5)} ×, ${ratio('contract', 0.95)} ×`,
      `${ratio('core', 0.5)} ×, ${ratio('core', 0.95)} ×`,
    ];
  };
  const mixed = samples.filter(({ query }) => query.kind !== 'keystroke');
  return grid({
    header: [
      'p50, p95',
      'queries',
      'keystroke to first page, through the contract',
      `searchPacks, ${hits} hits`,
      `bare FTS5, ${hits} hits`,
      'contract : bare',
      'searchPacks : bare',
    ],
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          samples.filter(({ query }) => query.kind === kind),
        ),
      ),
      row('all but keystrokes', mixed),
    ],
  });
}

function slowest(samples: readonly Timed[]): string {
  const longest = new Map<string, number>();
  for (const { query, contract } of samples)
    longest.set(query.typed, Math.max(contract, longest.get(query.typed) ?? 0));
  const named = [...longest]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 8)
    .map(([typed, time]) => `\`${typed}\` ${ms(time)}`);
  return `Slowest through the contract: ${named.join(', ')}.`;
}

function memory(path: string, index: string): string {
  const script = join(import.meta.dirname, 'only-search.ts');
  const ours = measuredAt(script, 'ours', path).maxMb;
  const bare = measuredAt(script, 'fts5', index).maxMb;
  return `Most resident memory of a process that only searches: ${ours.toFixed(0)} MB, with a bare index ${bare.toFixed(0)} MB.`;
}
