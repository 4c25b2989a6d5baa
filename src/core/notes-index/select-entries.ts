import type { Database } from 'better-sqlite3';
import type { RecordRef } from '#contract/entities.ts';
import type { NotesView } from '#contract/notes.ts';
import { parseQuery } from '../search/parse-query.ts';
import { allRows, firstRow, joinSql, runSql, type Sql, sql } from '../sql.ts';
import { wordsWanted } from './folded-words.ts';

/** An entry of a page, by what the library knows it as. */
export interface FoundEntry {
  readonly kind: 'record' | 'passage';
  readonly id: string;
  readonly collection: string;
  readonly record: string;
  readonly state: 'unknown' | 'there' | 'near' | 'lost';
  /** Edition of the pack that its passage was looked for in; empty for none. */
  readonly digest: string;
}

type Filter = 'collection' | 'colour' | 'tag' | 'kind' | 'noted';

/** Entries whose words link to a record by any of its names; the latest change first. */
export const linkingTo = (db: Database, refs: readonly RecordRef[]): FoundEntry[] =>
  allRows<FoundEntry>(
    db,
    sql`SELECT kind, id, collection, record, state, digest FROM entry
        WHERE entry IN (
          SELECT link.entry FROM link WHERE ${joinSql(
            refs.map(
              ({ collection, record }) => sql`(link.collection = ${collection} AND link.record = ${record})`,
            ),
            ' OR ',
          )}
        ) ORDER BY seq DESC`,
  );

/** How many entries a view has. `search` must have been called for its text. */
export const countIn = (db: Database, view: NotesView): number =>
  firstRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM entry ${where(view)}`)?.count ?? 0;

/** A page of a view. For the orders by date and title, `place` must have a row for every record. */
export const pageOf = (db: Database, view: NotesView, offset: number, limit: number): FoundEntry[] =>
  allRows<FoundEntry>(db, pageQuery(view, offset, limit));

/** For plan tests. */
export const pageQuery = (view: NotesView, offset: number, limit: number): Sql =>
  sql`SELECT kind, id, entry.collection, entry.record, state, entry.digest
      FROM ${from(view)} ${where(view)} ${order(view)} LIMIT ${limit} OFFSET ${offset}`;

/** The place of an entry in a view; null where it is not in it. */
export function placeIn(db: Database, view: NotesView, entry: number): number | null {
  const found = firstRow<{ nth: number }>(
    db,
    sql`SELECT nth FROM (
          SELECT entry.entry AS found, row_number() OVER (${order(view)}) AS nth
          FROM ${from(view)} ${where(view)}
        ) WHERE found = ${entry}`,
  );
  return found === undefined ? null : found.nth - 1;
}

/** Looks for a text; views with that text are of what it found. */
export function search(db: Database, text: string): void {
  runSql(db, sql`DELETE FROM hit`);
  const wanted = wordsWanted(parseQuery(text, { prefixLast: true }));
  if (wanted !== null) runSql(db, sql`INSERT INTO hit (entry) SELECT entry FROM words WHERE ${wanted}`);
}

export const asksForWords = ({ text }: NotesView): boolean =>
  wordsWanted(parseQuery(text, { prefixLast: true })) !== null;

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Values of a kind with how many entries have each, where no other of its kind is chosen. */
export function countsOf(db: Database, view: NotesView, of: 'collection' | 'colour'): Counted[] {
  const column = of === 'collection' ? sql`collection` : sql`colour`;
  return allRows<Counted>(
    db,
    sql`SELECT ${column} AS value, count(*) AS count FROM entry ${where(view, of)} GROUP BY value HAVING value IS NOT NULL`,
  );
}

export const countsOfTags = (db: Database, view: NotesView, limit: number): Counted[] =>
  allRows<Counted>(
    db,
    sql`SELECT tag AS value, count(*) AS count FROM tag ${narrowedTo(view)}
        GROUP BY tag ORDER BY count DESC, tag LIMIT ${limit}`,
  );

/** Where nothing is left out, the tags are counted alone. */
function narrowedTo(view: NotesView): Sql {
  const wanted = where(view, 'tag');
  return wanted.text === '' ? sql`` : sql`JOIN entry USING (entry) ${wanted}`;
}

export function countsOfKinds(db: Database, view: NotesView) {
  return firstRow<Record<'record' | 'passage' | 'bare' | 'lost', number | null>>(
    db,
    sql`SELECT sum(kind = 'record') AS record, sum(kind = 'passage' AND noted = 1) AS passage, sum(noted = 0) AS bare,
          sum(state IN ('near', 'lost')) AS lost
        FROM entry ${where(view, 'kind')}`,
  );
}

export const countNoted = (db: Database, view: NotesView): number =>
  firstRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM entry ${where({ ...view, noted: true })}`)
    ?.count ?? 0;

const kinds = {
  record: sql`kind = 'record'`,
  passage: sql`kind = 'passage' AND noted = 1`,
  bare: sql`noted = 0`,
  lost: sql`state IN ('near', 'lost')`,
} as const;

function where(view: NotesView, except?: Filter): Sql {
  const { collection, colour, tag, kind, noted } = view;
  const asked = [
    collection !== null && except !== 'collection' && sql`entry.collection = ${collection}`,
    colour !== null && except !== 'colour' && sql`colour = ${colour}`,
    tag !== null &&
      except !== 'tag' &&
      sql`entry.entry IN (SELECT tag.entry FROM tag WHERE tag.tag = ${tag})`,
    kind !== null && except !== 'kind' && kinds[kind],
    noted && except !== 'noted' && sql`noted = 1`,
    asksForWords(view) && sql`entry.entry IN (SELECT hit.entry FROM hit)`,
  ].filter((each) => each !== false);
  return asked.length === 0 ? sql`` : sql`WHERE ${joinSql(asked, ' AND ')}`;
}

/** In the orders of records one goes through these and takes what each has: nothing but a record's own is sorted. */
const from = ({ sort }: NotesView): Sql =>
  sort === 'changed' ? sql`entry` : sql`place CROSS JOIN entry USING (collection, record)`;

/** Of a record its note comes first, then its marks as they stand in the text. */
const inRecord = sql`place.collection, place.record, kind DESC, version, position, seq`;
const orders = {
  changed: sql`ORDER BY seq DESC`,
  date: sql`ORDER BY place.date, place.title, ${inRecord}`,
  title: sql`ORDER BY place.title, place.date, ${inRecord}`,
} as const;
const order = ({ sort }: NotesView): Sql => orders[sort];
