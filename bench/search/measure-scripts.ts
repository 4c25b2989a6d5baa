import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { grid } from '../report.ts';
import { documentsOf } from './documents.ts';
import { typed } from './known-items/item.ts';
import { rankEverywhere } from './rank-everywhere.ts';
import { scoreOf } from './rank-items.ts';
import { makeScriptItems } from './scripts/script-items.ts';
import { readSentences, sentencesPack, simplifiedOf } from './scripts/sentences.ts';

/** How many of the sentences that have the characters asked for are found. */
export function measureScripts(root: string): string {
  if (!existsSync(resolve(root, '../shared/data/multilingual')))
    return 'No texts in ../shared/data/multilingual.';
  const { path } = sentencesPack(root);
  const pack = openPack(path);
  const docs = documentsOf(pack);
  pack.close();
  const items = makeScriptItems(readSentences(root), docs, simplifiedOf(root));
  const { columns, absent } = rankEverywhere(path, docs, items);
  const labels = [...new Set(items.map(({ label }) => label))];
  const rows = labels.map((label) => {
    const places = items.flatMap((item, at) => (item.label === label ? [at] : []));
    const cells = columns.map(({ ranks }) => scoreOf(places.map((at) => ranks[at] ?? 0)).recall.toFixed(2));
    const [example] = places.map((at) => typed(items[at]?.pieces ?? []));
    return [`${label} (${example})`, String(places.length), ...cells];
  });
  const header = ['found among the first ten', 'queries', ...columns.map(({ name }) => name)];
  return [grid({ header, rows }), ...absent].join('\n\n');
}
