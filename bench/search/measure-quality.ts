import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { type Grid, grid } from '../report.ts';
import { cacheFolder, volumesPack } from './corpus.ts';
import { type Doc, documentsOf } from './documents.ts';
import { itemClasses, itemForms, type KnownItem, typed } from './known-items/item.ts';
import { makeKnownItems } from './known-items/make-known-items.ts';
import { type Ranked, rankEverywhere } from './rank-everywhere.ts';
import { scoreOf } from './rank-items.ts';

/** Four draws: of one alone a query is a fortieth of its class. Not those that were looked at while the ranking was made. */
const seeds = [41, 42, 43, 44];

/** How well the documents that readers have in mind are found, by Carrel and by its peers. */
export function measureQuality(root: string): string {
  const corpus = volumesPack(root);
  if (corpus === null) return 'No volumes in ../shared/data/frus.';
  const docs = readDocuments(corpus.path);
  const items = seeds.flatMap((seed) => makeKnownItems(docs, seed));
  const { columns, absent } = rankEverywhere(corpus.path, docs, items);
  const misses = join(cacheFolder(), 'misses.txt');
  writeFileSync(misses, missesOf(items, columns));
  console.log(`What was not found first stands in ${misses}.`);
  return [grid(qualityGrid(items, columns)), ...absent].join('\n\n');
}

function readDocuments(path: string): Doc[] {
  const pack = openPack(path);
  try {
    return documentsOf(pack);
  } finally {
    pack.close();
  }
}

export function qualityGrid(items: readonly KnownItem[], columns: readonly Ranked[]): Grid {
  const row = (label: string, belongs: (item: KnownItem) => boolean) => {
    const places = items.flatMap((item, at) => (belongs(item) ? [at] : []));
    const cells = columns.map(({ ranks }) => {
      const { mrr, recall } = scoreOf(places.map((at) => ranks[at] ?? 0));
      return `${mrr.toFixed(2)} / ${recall.toFixed(2)}`;
    });
    return [label, String(places.length), ...cells];
  };
  const byClass = itemForms.flatMap((form) =>
    itemClasses.map((each) => row(`${each}, ${form}`, (item) => item.class === each && item.form === form)),
  );
  return {
    header: ['MRR / recall, first ten', 'queries', ...columns.map(({ name }) => name)],
    rows: [...byClass, row('all', () => true)],
  };
}

/** The queries that Carrel did not answer with the known item first, those where a peer was better above the others. */
function missesOf(items: readonly KnownItem[], columns: readonly Ranked[]): string {
  const worth = (rank: number) => (rank === 0 ? 0 : 1 / rank);
  const lines = items.map((item, at) => {
    const [ours = 0, ...peers] = columns.map(({ ranks }) => ranks[at] ?? 0);
    const lead = Math.max(0, ...peers.map(worth)) - worth(ours);
    const places = columns.map(({ name }, i) => `${name} ${[ours, ...peers][i] || '–'}`).join(', ');
    return {
      ours,
      lead,
      line: `${item.class}, ${item.form}: ${typed(item.pieces)}  →  ${item.id}\n    ${places}`,
    };
  });
  return lines
    .filter(({ ours }) => ours !== 1)
    .sort((a, b) => b.lead - a.lead)
    .map(({ line }) => `${line}\n`)
    .join('');
}
