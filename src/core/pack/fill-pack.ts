import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Collection, CollectionSummary } from '#contract/entities.ts';
import type { AverageLengths } from '../index/per-record.ts';
import { createIndexWriter } from '../index/write-index.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { createClusterWriter, type Place } from './clusters.ts';
import type { PreparedMedia, PreparedRecord } from './prepare-record.ts';
import { createWeaver } from './weave-text.ts';

export interface Filled {
  readonly records: number;
  readonly versions: number;
  /** Stands where the digest will stand. */
  readonly placeholder: string;
}

/** Fills an empty pack record by record, inside a transaction of the caller. */
export interface PackFiller {
  /** Adds a picture of the record that comes next. */
  addMedia(media: PreparedMedia): void;
  add(record: PreparedRecord): void;
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
  const details = createClusterWriter(db, 'records', nextCluster);
  const documents = createClusterWriter(db, 'texts', nextCluster);
  const index = createIndexWriter(db);
  const weaver = createWeaver();
  return {
    addMedia({ text, id, content }) {
      runSql(
        db,
        sql`INSERT INTO media (version, id, content) VALUES (${versions + text + 1}, ${id}, ${content})`,
      );
    },
    add(record) {
      records += 1;
      hash.update(record.detail);
      insertRecord(db, records, record, details.add(Buffer.from(record.detail)));
      weaver.begin(index.add(records, record));
      for (const { id, document } of record.versions) {
        versions += 1;
        insertVersion(db, versions, records, id, documents.add(weaver.weave(document)));
      }
    },
    dropAliases(aliases) {
      for (const alias of aliases) runSql(db, sql`DELETE FROM alias WHERE alias = ${alias}`);
    },
    finish(collection) {
      details.finish();
      documents.finish();
      const averages = index.finish();
      const placeholder = hash.update(JSON.stringify(collection)).digest('hex');
      insertMeta(db, collection, averages, placeholder);
      return { records, versions, placeholder };
    },
  };
}

function insertRecord(
  db: Database.Database,
  rowid: number,
  { id, aliases, filedTitle, earliest, latest }: PreparedRecord,
  { cluster, start, length }: Place,
): void {
  runSql(
    db,
    sql`INSERT INTO record (rowid, id, earliest, latest, cluster, start, length)
        VALUES (${rowid}, ${id}, ${earliest}, ${latest}, ${cluster}, ${start}, ${length})`,
  );
  runSql(db, sql`INSERT INTO filed (title, record) VALUES (${filedTitle}, ${rowid})`);
  for (const alias of aliases) {
    runSql(db, sql`INSERT OR IGNORE INTO alias (alias, record) VALUES (${alias}, ${rowid})`);
  }
}

function insertVersion(
  db: Database.Database,
  rowid: number,
  record: number,
  id: string,
  { cluster, start, length }: Place,
): void {
  runSql(
    db,
    sql`INSERT INTO version (rowid, record, id, cluster, start, length)
        VALUES (${rowid}, ${record}, ${id}, ${cluster}, ${start}, ${length})`,
  );
}

type Counts = Pick<CollectionSummary, 'records' | 'undated' | 'texts' | 'earliest' | 'latest'>;

function insertMeta(
  db: Database.Database,
  collection: Collection,
  averages: AverageLengths,
  digest: string,
): void {
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
               ('averages', ${JSON.stringify(averages)}), ('digest', ${digest})`,
  );
}
