import { z } from 'zod';
import type { DocumentModel } from '#contract/document.ts';
import { type ArchivalRecord, recordSchema } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { wordsOf } from '#words/words.ts';
import type { Place } from '../pack/clusters.ts';
import { unpackDocument } from '../pack/compact-document.ts';
import { unpackText } from '../pack/compact-text.ts';
import type { Pack } from '../pack/open-pack.ts';
import { damaged } from '../pack/pack-header.ts';
import { readPiece } from '../pack/read-piece.ts';
import { readText, type TextPlace } from '../pack/read-text.ts';
import { firstRow, type Sql, sql } from '../sql.ts';

const t = wordsOf('hostSearch', hostSearch);

const asText = (piece: Buffer): string => piece.toString();

/** A row of the table of records: its rowid, and where the record lies. */
export interface RecordRow extends Place {
  readonly row: number;
}

/** The record with this id, or that had it once. Throws `record-not-found` and `pack-damaged`. */
export function getRecord(pack: Pack, idOrAlias: string): ArchivalRecord {
  return recordOf(pack, findRow(pack, idOrAlias));
}

/** The id that a record has now, by this id or one that it had once; null where there is none. The record itself is not read. */
export function recordIdOf(pack: Pack, idOrAlias: string): string | null {
  const row = rowNamed(pack, idOrAlias);
  return row
    ? (firstRow<{ id: string }>(pack.db, sql`SELECT id FROM record WHERE rowid = ${row.row}`)?.id ?? null)
    : null;
}

/** The text of one version. Throws `record-not-found`, `version-not-found` and `pack-damaged`. */
export function getDocument(pack: Pack, idOrAlias: string, version: string): DocumentModel {
  const { row } = findRow(pack, idOrAlias);
  const place = firstRow<TextPlace>(pack.db, versionQuery(row, version));
  if (place !== undefined) return documentAt(pack, place);
  throw new AppError(
    'version-not-found',
    t('versionGone', { record: idOrAlias, version, collection: pack.collection.title }),
  );
}

/** The record of a row. Throws `pack-damaged`. */
export function recordOf(pack: Pack, row: RecordRow): ArchivalRecord {
  const record = claimedRecordOf(pack, row);
  return { ...record, aliases: record.aliases.filter((alias) => isAliasOf(pack, alias, row.row)) };
}

/** The same with every alias that the record claims, whether or not it has it: these are looked up one by one. */
export const claimedRecordOf = (pack: Pack, row: RecordRow): ArchivalRecord =>
  checked(pack, row, recordSchema);

function checked<T>(pack: Pack, row: RecordRow, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readPiece(pack.db, row, asText)));
  } catch (error) {
    throw damaged(pack.path, 'one of its records cannot be read', error);
  }
}

/** What a line of the catalogue shows of a record: the rest is not looked at, and a page of results takes an eighth less time. */
const headSchema = z.object(
  recordSchema.pick({ id: true, aliases: true, title: true, dates: true, genre: true, abstract: true }).shape,
);
export type RecordHead = z.infer<typeof headSchema>;

/** The head of the record of a row, with every alias that it claims. Throws `pack-damaged`. */
export const claimedHeadOf = (pack: Pack, row: RecordRow): RecordHead => checked(pack, row, headSchema);

/** A text where it lies. Throws `pack-damaged`. */
export const documentAt = (pack: Pack, place: TextPlace): DocumentModel =>
  readText(pack, place, (json) => unpackDocument(asText(json)));

/** The words of a text where it lies. Throws `pack-damaged`. */
export const textAt = (pack: Pack, place: TextPlace): string =>
  readText(pack, place, (json) => unpackText(asText(json)));

/** False for an alias that other records claim too: it was dropped when all of them were known. */
export const isAliasOf = (pack: Pack, alias: string, row: number): boolean =>
  firstRow<{ record: number }>(pack.db, sql`SELECT record FROM alias WHERE alias = ${alias}`)?.record === row;

const rowNamed = (pack: Pack, idOrAlias: string): RecordRow | undefined =>
  firstRow<RecordRow>(pack.db, idQuery(idOrAlias)) ?? firstRow<RecordRow>(pack.db, aliasQuery(idOrAlias));

function findRow(pack: Pack, idOrAlias: string): RecordRow {
  const row = rowNamed(pack, idOrAlias);
  if (row) return row;
  throw new AppError(
    'record-not-found',
    t('recordGone', { collection: pack.collection.title, record: idOrAlias }),
  );
}

/** The columns of a `RecordRow`. */
export const recordColumns: Sql = sql`record.rowid AS row, cluster, start, length`;

export const idQuery = (id: string): Sql => sql`SELECT ${recordColumns} FROM record WHERE id = ${id}`;

export const aliasQuery = (alias: string): Sql =>
  sql`SELECT ${recordColumns} FROM alias JOIN record ON record.rowid = alias.record WHERE alias = ${alias}`;

export const versionQuery = (row: number, version: string): Sql =>
  sql`SELECT record, cluster, start, length FROM version WHERE record = ${row} AND id = ${version}`;
