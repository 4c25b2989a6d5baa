import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Collection, CollectionSummary } from '#contract/entities.ts';
import { foldForIndex } from '../search/fold.ts';
import { firstRow, runSql, sql } from '../sql.ts';
import { clusterBytes, createClusterWriter, type Place } from './clusters.ts';
import type { PreparedMedia, PreparedRecord } from './prepare-record.ts';

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
  const details = createClusterWriter(db, clusterBytes.records, nextCluster);
  const documents = createClusterWriter(db, clusterBytes.texts, nextCluster);
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
      insertRecord(db, records, record, details.add(record.detail));
      for (const { id, document } of record.versions) {
        versions += 1;
        insertVersion(db, versions, records, id, documents.add(document));
      }
      insertSearch(db, records, record.searched);
    },
    dropAliases(aliases) {
      for (const alias of aliases) runSql(db, sql`DELETE FROM alias WHERE alias = ${alias}`);
    },
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

function insertSearch(db: Database.Database, rowid: number, searched: PreparedRecord['searched']): void {
  const [title, abstract, names, text] = (['title', 'abstract', 'names', 'text'] as const).map((field) =>
    foldForIndex(searched[field]),
  ) as [Folded, Folded, Folded, Folded];
  const joined = [title, abstract, names, text]
    .map((folded) => folded.joined)
    .filter((part) => part !== '')
    .join(' ');
  runSql(
    db,
    sql`INSERT INTO search (rowid, text, title, abstract, names, joined)
        VALUES (${rowid}, ${text.tokens}, ${title.tokens}, ${abstract.tokens}, ${names.tokens}, ${joined})`,
  );
}

type Folded = ReturnType<typeof foldForIndex>;
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
