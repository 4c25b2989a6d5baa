import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../corpus.ts';
import type { Doc } from '../documents.ts';
import { fts5 } from './fts5.ts';
import { kiwix } from './kiwix.ts';
import { miniSearch } from './minisearch.ts';
import type { Absent, Peer } from './peer.ts';
import { recoll } from './recoll.ts';

/** Whom Carrel's search is compared with. */
export const allPeers = (): (Peer | Absent)[] => [
  fts5('AND'),
  fts5('OR'),
  miniSearch('OR'),
  miniSearch('AND'),
  kiwix(),
  recoll(),
];

export const isThere = (peer: Peer | Absent): peer is Peer => 'open' in peer;

/** Where the peers keep what they made of these documents. */
export function peersFolder(docs: readonly Doc[]): string {
  const hash = createHash('sha256');
  for (const { id, title, text } of docs) hash.update(`${id}\0${title}\0${text}\0`);
  const folder = join(cacheFolder(), `peers-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
