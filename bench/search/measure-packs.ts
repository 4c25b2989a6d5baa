import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { volumeFiles, volumesBeside } from '../import/volumes.ts';
import { grid, ms, percentile } from '../report.ts';
import { type AskedHost, startAskedHost } from './ask-host.ts';
import { cachedPack, importTo, volumesPack } from './corpus.ts';
import { createRandom } from './random.ts';
import { speedQueries } from './speed-queries.ts';

const many = 10;
/** The first round warms files and caches and is left out. */
const rounds = 4;

/** The same volumes as ten collections and as one: how long a search takes, and whether both find as many. */
export async function measurePacks(root: string): Promise<string> {
  const volumes = volumesBeside(root);
  const one = volumesPack(root);
  if (volumes === null || one === null) return 'No volumes in ../shared/data/frus.';
  const parts = Array.from({ length: many }, (_, part) =>
    volumeFiles(volumes).filter((_, at) => at % many === part),
  );
  const packs = parts.map((files, part) => partPack(root, `part-of-volumes-${part}`, files));
  const hosts = [startAskedHost(root, one.path), startAskedHost(root, ...packs)];
  try {
    return await compared(hosts);
  } finally {
    for (const host of hosts) await host.stop();
  }
}

function partPack(root: string, name: string, files: readonly string[]): string {
  return cachedPack(root, name, files, (out) => {
    const folder = `${out}-sources`;
    mkdirSync(folder, { recursive: true });
    for (const file of files) cpSync(file, join(folder, basename(file)));
    importTo(folder, out, name);
    rmSync(folder, { recursive: true });
  }).path;
}

async function compared(hosts: readonly AskedHost[]): Promise<string> {
  const random = createRandom(7);
  const times: number[][] = hosts.map(() => []);
  const differing = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const order = random.shuffled(speedQueries);
    const totals: number[][] = [];
    // One after the other, each as warm as a reader's who types on.
    for (const [at, host] of hosts.entries()) {
      totals[at] = [];
      for (const { typed } of order) {
        const start = performance.now();
        totals[at].push(await host.firstPage(typed));
        if (round > 0) times[at]?.push(performance.now() - start);
      }
    }
    for (const [i, { typed }] of order.entries()) if (totals[0]?.[i] !== totals[1]?.[i]) differing.add(typed);
  }
  const [single = [], several = []] = times;
  const row = (label: string, of: readonly number[]) => [
    label,
    ...[0.5, 0.95].map(
      (share) =>
        `${ms(percentile(of, share))}, ${(percentile(of, share) / percentile(single, share)).toFixed(2)} ×`,
    ),
  ];
  const table = grid({
    header: ['keystroke to first page, through the contract', 'p50', 'p95'],
    rows: [row('one collection', single), row(`the same in ${many}`, several)],
  });
  const found =
    differing.size === 0
      ? `All ${speedQueries.length} queries find as many records in both.`
      : `Of ${speedQueries.length} queries these find other numbers of records: ${[...differing].join(', ')}.`;
  return `${table}\n\n${found}`;
}
