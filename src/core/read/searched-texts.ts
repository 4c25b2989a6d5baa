import type { ArchivalRecord } from '#contract/entities.ts';
import { unpackDocument } from '../pack/document-blob.ts';
import type { Pack } from '../pack/open-pack.ts';
import { damaged } from '../pack/pack-header.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { documentText } from './document-text.ts';
import { namesText } from './names-text.ts';
import { recordOf } from './records.ts';

/** A record with what the search index was made of, unfolded. */
export interface SearchedTexts {
  readonly record: ArchivalRecord;
  readonly title: string;
  /** People, places and subjects, a line each. */
  readonly names: string;
  readonly abstract: string;
  readonly text: string;
}

/** The record in a row of the pack. Throws `pack-damaged`, also where the index names a row that is not there. */
export function recordAt(pack: Pack, row: number): ArchivalRecord {
  const found = firstRow<{ detail: string }>(pack.db, sql`SELECT detail FROM record WHERE rowid = ${row}`);
  return recordOf(pack, found?.detail ?? '');
}

/** The texts of the record in a row, each unpacked when it is its turn. Throws `pack-damaged`. */
export function* textsAt(pack: Pack, row: number): Generator<string> {
  const versions = sql`SELECT rowid FROM version WHERE record = ${row} ORDER BY rowid`;
  for (const { rowid } of allRows<{ rowid: number }>(pack.db, versions)) {
    const version = firstRow<{ document: Buffer }>(
      pack.db,
      sql`SELECT document FROM version WHERE rowid = ${rowid}`,
    );
    if (version) yield textOf(pack, version.document);
  }
}

/** What the index was made of, whole. Throws `pack-damaged`. */
export function searchedTexts(pack: Pack, row: number): SearchedTexts {
  const record = recordAt(pack, row);
  return {
    record,
    title: record.title,
    names: namesText(record),
    abstract: record.abstract ?? '',
    text: [...textsAt(pack, row)].join('\n\n'),
  };
}

function textOf(pack: Pack, document: Buffer): string {
  try {
    return documentText(unpackDocument(document));
  } catch (error) {
    throw damaged(pack.path, 'one of its texts cannot be read', error);
  }
}
