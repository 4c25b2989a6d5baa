import Database from 'better-sqlite3';
import { openPack } from '#core/pack/open-pack.ts';
import { searchPacks } from '#core/search/search-packs.ts';
import { report } from '../import/child.ts';
import { ocrQueries, speedQueries } from './speed-queries.ts';

/**
 * A process of its own that does nothing but search: `ours` in the pack of its second argument, `ocr` in one of OCR text,
 * `fts5` in a bare index. It says how much memory that took.
 */
const [engine = '', path = ''] = process.argv.slice(2);
let found = 0;
if (engine !== 'fts5') {
  const pack = openPack(path);
  for (const { typed } of engine === 'ocr' ? ocrQueries : speedQueries)
    found += searchPacks([pack], typed).total;
  pack.close();
} else {
  const db = new Database(path, { readonly: true });
  const find = db.prepare('SELECT id FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT 20');
  for (const { match } of speedQueries) found += find.all(match).length;
  db.close();
}
report({ found });
