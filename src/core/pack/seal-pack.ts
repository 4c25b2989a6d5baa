import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { runSql, sql } from '../sql.ts';
import { computeDigest, findSealedParts } from './digest.ts';
import type { Span } from './meta-values.ts';
import { readPackHeader } from './pack-header.ts';
import { noSignature, noSigner, type Signing, signatureOf, signerRow } from './signature.ts';

/** Makes room for a signature on the title page of a pack that is being written. */
export function reserveSignature(db: Database.Database): void {
  runSql(
    db,
    sql`INSERT INTO meta (key, value) VALUES ('signature', ${noSignature}), ('signer', ${noSigner})`,
  );
}

/**
 * Writes signer, digest and signature into a pack that nobody else has open, each over what stood in its place, and
 * puts everything on the disk. So a pack that is signed when it is made and one that is signed later are the same.
 */
export function sealPack(path: string, signing?: Signing): string {
  const { pageSize } = readPackHeader(path);
  const db = new Database(path, { readonly: true });
  const file = openSync(path, 'r+');
  try {
    const parts = findSealedParts(db, file, pageSize);
    if (parts === null)
      throw new Error('The place of the digest or of the signature is not where it must be.');
    put(file, parts.signer, signing ? signerRow(signing) : noSigner);
    const digest = computeDigest(file, parts);
    put(file, parts.digest, digest);
    put(file, parts.signature, signing ? signatureOf(digest, signing) : noSignature);
    fsyncSync(file);
    return digest;
  } finally {
    closeSync(file);
    db.close();
  }
}

function put(file: number, { offset, bytes }: Span, value: string): void {
  if (Buffer.byteLength(value) !== bytes)
    throw new Error('A part of the seal has another length than its place.');
  writeSync(file, value, offset, 'utf8');
}
