import type { Database, Statement } from 'better-sqlite3';

export type SqlValue = string | number | bigint | Buffer | null;

/** SQL text with its values apart. Only the `sql` tag makes one, so no value ever becomes text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const isFragment = (value: SqlValue | Sql): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value;

/**
 * Binds every value: `` sql`SELECT … WHERE id = ${id}` ``. Another `sql` value is put in as a fragment,
 * with its own values: `` sql`SELECT … ${order}` ``.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  return parts.some(isFragment) ? withFragments(strings, parts) : plainSql(strings, parts as SqlValue[]);
}

/** The text of each place in the program that has values alone: the same string, whose statement is soon found. */
const texts = new WeakMap<TemplateStringsArray, string>();

function plainSql(strings: TemplateStringsArray, values: readonly SqlValue[]): Sql {
  let text = texts.get(strings);
  if (text === undefined) {
    text = strings.join('?');
    texts.set(strings, text);
  }
  return { text, values };
}

function withFragments(strings: TemplateStringsArray, parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  for (const [index, part] of parts.entries()) {
    if (isFragment(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  }
  return { text, values };
}

/** Fragments one after the other: `joinSql(conditions, ' AND ')`, or values for `IN (…)`. */
export function joinSql(parts: readonly (SqlValue | Sql)[], separator: ', ' | ' AND ' | ' OR ' | ' '): Sql {
  const fragments = parts.map((part) => (isFragment(part) ? part : { text: '?', values: [part] }));
  return {
    text: fragments.map((fragment) => fragment.text).join(separator),
    values: fragments.flatMap((fragment) => fragment.values),
  };
}

// Preparing costs more than most of our queries; one statement a text and connection is kept.
const prepared = new WeakMap<Database, Map<string, Statement>>();
/** Queries put together from fragments have many texts; past this number we start afresh. */
const maxPrepared = 200;

function statementOf(db: Database, text: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, known);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  if (known.size >= maxPrepared) known.clear();
  const statement = db.prepare(text);
  known.set(text, statement);
  return statement;
}

/** What a fault of SQLite means in a database of strangers: their file is damaged, and not our program. */
const explained = new WeakMap<Database, (error: Error) => Error>();

/** From now on what reads `db` throws `explain`'s error in place of one of SQLite's. */
export function explainFaults(db: Database, explain: (error: Error) => Error): void {
  explained.set(db, explain);
}

function reading<T>(db: Database, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const explain = explained.get(db);
    throw explain && error instanceof Error && error.name === 'SqliteError' ? explain(error) : error;
  }
}

/** All rows. The caller names the row's type, column by column as selected. */
export function allRows<Row>(db: Database, query: Sql): Row[] {
  return reading(db, () => statementOf(db, query.text).all(...query.values) as Row[]);
}

/** The first row, or undefined. */
export function firstRow<Row>(db: Database, query: Sql): Row | undefined {
  return reading(db, () => statementOf(db, query.text).get(...query.values) as Row | undefined);
}

/** Runs a statement that writes; answers the number of changed rows. */
export function runSql(db: Database, query: Sql): number {
  return statementOf(db, query.text).run(...query.values).changes;
}

/** What SQLite intends to do, one line a step: for plan tests. */
export function planOf(db: Database, query: Sql): string[] {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${query.text}`).all(...query.values) as { detail: string }[];
  return rows.map((row) => row.detail);
}
