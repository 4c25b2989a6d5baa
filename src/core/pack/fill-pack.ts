import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { ArchivalRecord, Collection, CollectionSummary, Media } from '#contract/entities.ts';
import { type AppError, isAppError } from '#contract/errors.ts';
import { countWords } from '../read/count-words.ts';
import { documentText } from '../read/document-text.ts';
import { namesText } from '../read/names-text.ts';
import { foldForIndex } from '../search/fold.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { type ClusterWriter, clusterBytes, createClusterWriter } from './clusters.ts';
import { packDocument } from './compact-document.ts';
import { sortTitle } from './sort-title.ts';
import type { SourceMedia, SourceRecord, SourceText } from './source-record.ts';

export interface Filled {
  readonly records: number;
  readonly versions: number;
  /** Stands where the digest will stand. */
  readonly placeholder: string;
}

/** Told of a picture or PDF that could not be read, and why. */
export type LostMedia = (media: SourceMedia, error: AppError) => void;

/** Fills an empty pack record by record, inside a transaction of the caller. */
export interface PackFiller {
  /** Adds a record. A picture that cannot be read is told to `lost` and left out. */
  add(source: SourceRecord, lost?: LostMedia): void;
  /** Takes aliases that name more than one record away from all of them. */
  dropAliases(aliases: readonly string[]): void;
  /** Writes the title page. Nothing can be added after it. */
  finish(collection: Collection): Filled;
}

/** Puts records, texts and search index into an empty pack. Memory does not grow with the number of records. */
export function createFiller(db: Database.Database): PackFiller {
  // Made from the content, so that no content can hold it by chance or by intent.
  const hash = createHash('sha256');
  let records = 0;
  let versions = 0;
  let clusters = 0;
  const nextCluster = () => {
    clusters += 1;
    return clusters;
  };
  const details = createClusterWriter(db, clusterBytes.records, nextCluster);
  const documents = createClusterWriter(db, clusterBytes.texts, nextCluster);
  return {
    add({ record, texts }, lost = throwLost) {
      records += 1;
      const words = texts.map((text) => documentText(text.document));
      const whole: ArchivalRecord = {
        ...record,
        versions: texts.map((text, index) => ({
          id: text.id,
          kind: text.kind,
          language: text.language,
          words: countWords(words[index] ?? ''),
          media: insertMedia(db, versions + index + 1, text.media ?? [], lost),
        })),
      };
      const detail = JSON.stringify(whole);
      hash.update(detail);
      insertRecord(db, details, records, whole, detail);
      for (const text of texts) {
        versions += 1;
        insertVersion(db, documents, versions, records, text);
      }
      insertSearch(db, records, whole, words.join('\n\n'));
    },
    dropAliases: (aliases) => dropAliases(db, aliases),
    finish(collection) {
      details.finish();
      documents.finish();
      const placeholder = hash.update(JSON.stringify(collection)).digest('hex');
      insertMeta(db, collection, placeholder);
      return { records, versions, placeholder };
    },
  };
}

function insertRecord(
  db: Database.Database,
  details: ClusterWriter,
  rowid: number,
  record: ArchivalRecord,
  detail: string,
): void {
  const date = record.dates[0];
  const { cluster, start, length } = details.add(detail);
  runSql(
    db,
    sql`INSERT INTO record (rowid, id, earliest, latest, cluster, start, length)
        VALUES (${rowid}, ${record.id}, ${date?.earliest ?? null}, ${date?.latest ?? null},
                ${cluster}, ${start}, ${length})`,
  );
  runSql(db, sql`INSERT INTO filed (title, record) VALUES (${sortTitle(record.title)}, ${rowid})`);
  for (const alias of record.aliases) {
    runSql(db, sql`INSERT OR IGNORE INTO alias (alias, record) VALUES (${alias}, ${rowid})`);
  }
}

function insertVersion(
  db: Database.Database,
  documents: ClusterWriter,
  rowid: number,
  record: number,
  { id, document }: SourceText,
): void {
  const { cluster, start, length } = documents.add(packDocument(document));
  runSql(
    db,
    sql`INSERT INTO version (rowid, record, id, cluster, start, length)
        VALUES (${rowid}, ${record}, ${id}, ${cluster}, ${start}, ${length})`,
  );
}

/** One after the other, so that no more than one is in memory. */
function insertMedia(
  db: Database.Database,
  version: number,
  media: readonly SourceMedia[],
  lost: LostMedia,
): Media[] {
  return media.flatMap((each) => {
    const { id, label, mediaType } = each;
    try {
      const content = each.read();
      runSql(db, sql`INSERT INTO media (version, id, content) VALUES (${version}, ${id}, ${content})`);
      return [{ id, label, mediaType, bytes: content.length }];
    } catch (error) {
      if (!isAppError(error)) throw error;
      lost(each, error);
      return [];
    }
  });
}

const throwLost: LostMedia = (_, error) => {
  throw error;
};

function dropAliases(db: Database.Database, aliases: readonly string[]): void {
  for (const alias of aliases) runSql(db, sql`DELETE FROM alias WHERE alias = ${alias}`);
}

function insertSearch(db: Database.Database, rowid: number, record: ArchivalRecord, text: string): void {
  const title = foldForIndex(record.title);
  const abstract = foldForIndex(record.abstract ?? '');
  const named = foldForIndex(namesText(record));
  const body = foldForIndex(text);
  const joined = [title, abstract, named, body]
    .map((folded) => folded.joined)
    .filter((part) => part !== '')
    .join(' ');
  runSql(
    db,
    sql`INSERT INTO search (rowid, text, title, abstract, names, joined)
        VALUES (${rowid}, ${body.tokens}, ${title.tokens}, ${abstract.tokens}, ${named.tokens}, ${joined})`,
  );
}

type Counts = Pick<CollectionSummary, 'records' | 'undated' | 'texts' | 'earliest' | 'latest'>;

function insertMeta(db: Database.Database, collection: Collection, digest: string): void {
  const counts = firstRow<Counts>(
    db,
    sql`SELECT count(*) AS records, count(*) - count(latest) AS undated,
               (SELECT count(DISTINCT record) FROM version) AS texts,
               min(earliest) AS earliest, max(latest) AS latest
        FROM record`,
  );
  runSql(
    db,
    sql`INSERT INTO meta (key, value)
        VALUES ('collection', ${JSON.stringify(collection)}), ('counts', ${JSON.stringify(counts)}),
               ('digest', ${digest})`,
  );
}
