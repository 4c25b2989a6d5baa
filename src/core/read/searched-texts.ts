import type { ArchivalRecord } from '#contract/entities.ts';
import { archiveText } from '../index/index-fields.ts';
import type { Pack } from '../pack/open-pack.ts';
import { damaged } from '../pack/pack-header.ts';
import type { TextPlace } from '../pack/read-text.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { namesText } from './names-text.ts';
import {
  claimedHeadOf,
  claimedRecordOf,
  type RecordHead,
  type RecordRow,
  recordColumns,
  recordOf,
  textAt,
} from './records.ts';

/** A record with what the search index was made of, unfolded. */
export interface SearchedTexts {
  readonly record: ArchivalRecord;
  readonly title: string;
  /** People, places and subjects, a line each. */
  readonly names: string;
  readonly abstract: string;
  /** Where it lies and what it is part of, a line each. */
  readonly archive: string;
  readonly text: string;
}

/** The record in a row of the pack. Throws `pack-damaged`, also where the index names a row that is not there. */
export const recordAt = (pack: Pack, row: number): ArchivalRecord => recordOf(pack, rowAt(pack, row));

/** The same, quicker, with every alias that it claims (`isAliasOf` says whether one is its). */
export const claimedRecordAt = (pack: Pack, row: number): ArchivalRecord =>
  claimedRecordOf(pack, rowAt(pack, row));

/** What a line of the catalogue shows of it. Throws `pack-damaged`. */
export const claimedHeadAt = (pack: Pack, row: number): RecordHead => claimedHeadOf(pack, rowAt(pack, row));

function rowAt(pack: Pack, row: number): RecordRow {
  const query = sql`SELECT ${recordColumns} FROM record WHERE rowid = ${row}`;
  const found = firstRow<RecordRow>(pack.db, query);
  if (found === undefined) throw damaged(pack.path, 'its index names a record that is not there');
  return found;
}

/** The texts of the record in a row, each unpacked when it is its turn. Throws `pack-damaged`. */
export function* textsAt(pack: Pack, row: number): Generator<string> {
  const versions = sql`SELECT record, cluster, start, length FROM version WHERE record = ${row} ORDER BY rowid`;
  for (const place of allRows<TextPlace>(pack.db, versions)) yield textAt(pack, place);
}

/** What the index was made of, whole. Throws `pack-damaged`. */
export function searchedTexts(pack: Pack, row: number): SearchedTexts {
  const record = recordAt(pack, row);
  return {
    record,
    title: record.title,
    names: namesText(record),
    abstract: record.abstract ?? '',
    archive: archiveText(record),
    text: [...textsAt(pack, row)].join('\n\n'),
  };
}
