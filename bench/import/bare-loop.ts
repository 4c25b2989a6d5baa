import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SaxesParser } from 'saxes';
import { createClusterWriter } from '#core/pack/clusters.ts';
import { packSchema } from '#core/pack/pack-schema.ts';
import { report } from './child.ts';
import { volumeFiles } from './volumes.ts';

/**
 * The bare loop that an import is measured against, in a process of its own: the same parser over the same files, the
 * same words compressed the same way and put into a full-text index of SQLite (FTS5). No record is made of them, nothing
 * is folded, resolved, checked, put in order or sealed.
 */
const [folder = '', out = ''] = process.argv.slice(2);
const db = new Database(out);
db.pragma('journal_mode = MEMORY');
db.pragma('synchronous = OFF');
db.pragma('foreign_keys = OFF');
for (const statement of packSchema) db.exec(statement);
// The index that packs had until their fourth version, with the cheapest of SQLite's tokenizers.
db.exec(
  "CREATE VIRTUAL TABLE search USING fts5(text, title, abstract, names, joined, content='', tokenize='ascii')",
);
db.exec('BEGIN');
let clusters = 0;
const texts = createClusterWriter(db, 'texts', () => {
  clusters += 1;
  return clusters;
});
const insert = db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
let records = 0;

function keep(text: string): void {
  records += 1;
  texts.add(Buffer.from(text));
  insert.run(records, text);
}

for (const path of volumeFiles(folder)) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  /** The words of each document that is open, the volume's own first. */
  const open: string[][] = [[]];
  const isDocument: boolean[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const begins = name === 'div' && attributes.type === 'document';
    isDocument.push(begins);
    if (begins) open.push([]);
  });
  parser.on('closetag', () => {
    if (isDocument.pop()) keep(open.pop()?.join('') ?? '');
  });
  parser.on('text', (text) => void open.at(-1)?.push(text));
  parser.write(readFileSync(path, 'utf8')).close();
  keep(open[0]?.join('') ?? '');
}
texts.finish();
db.exec('COMMIT');
db.close();
report({ records });
