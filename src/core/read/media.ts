import { AppError } from '#contract/errors.ts';
import { hostSearch } from '#words/en/host-search.ts';
import { wordsOf } from '#words/words.ts';
import { imageSizeOf } from '../import/files/image-size.ts';
import type { Pack } from '../pack/open-pack.ts';
import { firstRow, type Sql, sql } from '../sql.ts';
import { getRecord } from './records.ts';

const t = wordsOf('hostSearch', hostSearch);

/** Which part of a page image or PDF is wanted. */
export interface MediaPart {
  readonly record: string;
  readonly version: string;
  readonly media: string;
  readonly offset: number;
  readonly length: number;
}

/** A part of a page image or PDF, and how large the whole is. */
export interface ReadMedia {
  readonly part: Buffer;
  readonly total: number;
  readonly pixels: { readonly width: number; readonly height: number } | null;
}

/** So many bytes are looked at for a picture's size; behind longer heads it is not found. */
const headBytes = 256 * 1024;

/** Reads a part of a page image or PDF. Throws `record-not-found`, `media-not-found` and `pack-damaged`. */
export function readMediaPart(pack: Pack, part: MediaPart): ReadMedia {
  const { id, versions } = getRecord(pack, part.record);
  const listed = versions
    .find((version) => version.id === part.version)
    ?.media.find(({ id: media }) => media === part.media);
  const row = listed && firstRow<MediaRow>(pack.db, mediaQuery(id, part));
  if (!row) {
    throw new AppError(
      'media-not-found',
      t('mediaGone', { record: part.record, media: part.media, collection: pack.collection.title }),
    );
  }
  const pixels = listed.mediaType === 'application/pdf' ? null : imageSizeOf(row.head);
  return { part: row.part, total: row.total, pixels };
}

interface MediaRow {
  readonly part: Buffer;
  readonly head: Buffer;
  readonly total: number;
}

export const mediaQuery = (record: string, { version, media, offset, length }: MediaPart): Sql => sql`
  SELECT substr(media.content, ${offset + 1}, ${length}) AS part,
    substr(media.content, 1, ${offset === 0 ? headBytes : 0}) AS head,
    length(media.content) AS total
  FROM record
  JOIN version ON version.record = record.rowid AND version.id = ${version}
  JOIN media ON media.version = version.rowid AND media.id = ${media}
  WHERE record.id = ${record}`;
