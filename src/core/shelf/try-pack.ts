import { indexOf } from '../index/open-index.ts';
import { openPack } from '../pack/open-pack.ts';
import { verifyPack } from '../pack/verify-pack.ts';
import { listRecords } from '../read/list-records.ts';
import { getDocument } from '../read/records.ts';
import { parseQuery } from '../search/parse-query.ts';
import { runSearch } from '../search/run/run-search.ts';

/** Records that are read, and words that are looked for. */
const readRecords = 20;
const tried = ['a', 'the', '"of the"', '가', 'и'];

/**
 * Checks a pack whole, then asks it what the room asks first: its list, some texts, some searches. Whoever calls it does
 * so where it can be ended, as nobody knows what a stranger's file does. Throws the `pack-…` codes and `signature-invalid`.
 */
export function tryPack(path: string): void {
  verifyPack(path);
  const pack = openPack(path);
  try {
    for (const { id, versions } of listRecords(pack, { limit: readRecords }).records)
      for (const version of versions) getDocument(pack, id, version.id);
    for (const words of tried) runSearch([pack], parseQuery(words));
    indexOf(pack).facets('person');
  } finally {
    pack.close();
  }
}
