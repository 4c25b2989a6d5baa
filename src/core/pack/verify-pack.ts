import { closeSync, openSync } from 'node:fs';
import type { Signer } from '#contract/entities.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { computeDigest, findSealedParts } from './digest.ts';
import { openPack, type Pack } from './open-pack.ts';
import { damaged, readPackHeader } from './pack-header.ts';

const t = wordsOf('hostPacks', hostPacks);

export interface Verified {
  readonly path: string;
  readonly digest: string;
  readonly bytes: number;
  readonly records: number;
  readonly versions: number;
  /** Whose signature the pack bears, checked; null when it bears none. */
  readonly signer: Signer | null;
}

/**
 * Checks the signature of a pack, every byte against its digest, then SQLite's own structure and the counts.
 * Throws `pack-damaged`, `signature-invalid` and what else `openPack` throws. Changes of a single bit are found by the digest:
 * `integrity_check` alone passes over most of them, as it looks at the structure only.
 */
export function verifyPack(path: string): Verified {
  const pack = openPack(path);
  try {
    checkDigest(pack);
    return checkContent(pack);
  } finally {
    pack.close();
  }
}

function checkDigest({ path, db, collection }: Pack): void {
  const { pageSize } = readPackHeader(path);
  const file = openSync(path, 'r');
  try {
    const parts = findSealedParts(db, file, pageSize);
    if (parts === null || computeDigest(file, parts) !== collection.digest) {
      throw damaged(path, t('digestWrong'));
    }
  } finally {
    closeSync(file);
  }
}

function checkContent({ path, db, collection }: Pack): Verified {
  const found = allRows<{ integrity_check: string }>(db, sql`PRAGMA integrity_check(1)`)[0]?.integrity_check;
  if (found !== 'ok') throw damaged(path, found ?? t('unchecked'));
  const counts = firstRow<{ records: number; versions: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM version) AS versions`,
  );
  if (counts?.records !== collection.records) {
    throw damaged(path, t('countsWrong', { said: collection.records, found: String(counts?.records) }));
  }
  const { digest, bytes, signer } = collection;
  return { path, digest, bytes, ...counts, signer };
}
