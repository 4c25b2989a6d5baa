import type { DocumentModel } from '#contract/document.ts';
import { type ArchivalRecord, recordSchema } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { unpackDocument } from '../pack/document-blob.ts';
import type { Pack } from '../pack/open-pack.ts';
import { damaged } from '../pack/pack-header.ts';
import { firstRow, type Sql, sql } from '../sql.ts';

interface RecordRow {
  readonly position: number;
  readonly detail: string;
}

/** The record with this id, or that had it once. Throws `record-not-found` and `pack-damaged`. */
export function getRecord(pack: Pack, idOrAlias: string): ArchivalRecord {
  return recordOf(pack, findRow(pack, idOrAlias).detail);
}

/** The text of one version. Throws `record-not-found`, `version-not-found` and `pack-damaged`. */
export function getDocument(pack: Pack, idOrAlias: string, version: string): DocumentModel {
  const { position } = findRow(pack, idOrAlias);
  const row = firstRow<{ document: Buffer }>(pack.db, versionQuery(position, version));
  if (row === undefined) {
    throw new AppError(
      'version-not-found',
      `The record “${idOrAlias}” has no version “${version}” in “${pack.collection.title}”.`,
    );
  }
  try {
    return unpackDocument(row.document);
  } catch (error) {
    throw damaged(pack.path, `the text “${version}” of “${idOrAlias}” cannot be read`, error);
  }
}

/** A record from the JSON that a pack keeps of it. Throws `pack-damaged`. */
export function recordOf(pack: Pack, detail: string): ArchivalRecord {
  try {
    return recordSchema.parse(JSON.parse(detail));
  } catch (error) {
    throw damaged(pack.path, 'one of its records cannot be read', error);
  }
}

function findRow(pack: Pack, idOrAlias: string): RecordRow {
  const row =
    firstRow<RecordRow>(pack.db, idQuery(idOrAlias)) ?? firstRow<RecordRow>(pack.db, aliasQuery(idOrAlias));
  if (row) return row;
  throw new AppError('record-not-found', `“${pack.collection.title}” has no record “${idOrAlias}”.`);
}

export const idQuery = (id: string): Sql =>
  sql`SELECT rowid AS position, detail FROM record WHERE id = ${id}`;

export const aliasQuery = (alias: string): Sql =>
  sql`SELECT record.rowid AS position, detail FROM alias JOIN record ON record.rowid = alias.record
      WHERE alias = ${alias}`;

export const versionQuery = (position: number, version: string): Sql =>
  sql`SELECT document FROM version WHERE record = ${position} AND id = ${version}`;
