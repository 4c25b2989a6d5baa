import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Doc } from '../documents.ts';
import type { Piece } from '../known-items/item.ts';
import type { Peer } from './peer.ts';

/** SQLite's FTS5 as it comes: its usual tokeniser, two columns, bm25. */
export const fts5 = (operator: 'AND' | 'OR'): Peer => ({
  name: operator === 'AND' ? 'FTS5' : 'FTS5, any word',
  open(docs, folder) {
    const db = new Database(fts5Index(docs, folder), { readonly: true });
    const find = db.prepare<[string, number], { id: string }>(
      'SELECT id FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT ?',
    );
    return {
      search: (query, limit) => find.all(fts5Match(query, operator), limit).map(({ id }) => id),
      close: () => db.close(),
    };
  },
});

/** The path of the index. */
export function fts5Index(docs: Iterable<Doc>, folder: string): string {
  const path = join(folder, 'fts5.db');
  if (existsSync(path)) return path;
  const db = new Database(`${path}.part`);
  db.pragma('journal_mode = OFF');
  db.exec('CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, title, text)');
  const insert = db.prepare('INSERT INTO doc (id, title, text) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, text } of docs) insert.run(id, title, text);
  })();
  db.exec("INSERT INTO doc (doc) VALUES ('optimize')");
  db.close();
  renameSync(`${path}.part`, path);
  return path;
}

/** Every word in quotation marks of its own, so that none is taken for FTS5's language; a phrase whole, where all is required. */
export function fts5Match(query: readonly Piece[], operator: 'AND' | 'OR'): string {
  const terms = query.flatMap(({ text, phrase }) =>
    phrase && operator === 'AND' ? [text] : text.split(/\s+/),
  );
  return terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', '')}"`)
    .join(` ${operator} `);
}
