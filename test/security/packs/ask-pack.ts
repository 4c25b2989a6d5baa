import { createHash } from 'node:crypto';
import { createCatalogue } from '#core/catalogue/create-catalogue.ts';
import { loadNameTable } from '#core/names/load-names.ts';
import { createNames } from '#core/names/names.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { listRecords } from '#core/read/list-records.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { createQueryReader } from '#core/search/read/query-reader.ts';
import { complete } from '#core/search/suggest/complete.ts';
import { gatherNow } from '#core/search/suggest/completion-index.ts';

const queries = ['', 'coal', '"coal and steel"', 'min', 'anju OR rice', 'date:1957'];
/** Three names, so that a mutant takes some milliseconds and not a fifth of a second. */
const names = createNames(loadNameTable().slice(0, 3));
const reader = createQueryReader(() => names);
const noMarks = { bookmarked: new Set<string>(), noted: new Set<string>() };

/** Everything that the room asks a pack: its list, records, texts, searches, facets and completions; as one digest. */
export async function askPack(pack: Pack): Promise<string> {
  const hash = createHash('sha256');
  const say = (answer: unknown) => void hash.update(JSON.stringify(answer));
  const { records } = listRecords(pack, { limit: 100 });
  say(records);
  for (const { id } of records) {
    const record = getRecord(pack, id);
    say(record);
    for (const version of record.versions) say(getDocument(pack, id, version.id));
  }
  const catalogue = createCatalogue(() => [pack], reader);
  for (const query of queries) {
    const view = { query, collections: [pack.collection.id], only: 'all', sort: 'date' } as const;
    const { ms: _, ...page } = await catalogue.query(view, { offset: 0, limit: 50 }, noMarks);
    say(page);
    if (query === '') {
      const { ms: __, ...facets } = await catalogue.facets(view, { limit: 20, find: [] }, noMarks);
      say(facets);
    }
  }
  say(complete(gatherNow([pack], names), 'co', 2));
  return hash.digest('hex');
}
