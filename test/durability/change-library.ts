import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { backupsIn, listBackups } from '#core/library/backup/backup-folder.ts';
import { libraryFiles } from '#core/library/files.ts';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { isItem, save } from './everything.ts';

/**
 * Makes a library with a backup, says `begin`, and does one thing to it, which a test cuts off: `change-library.ts FOLDER
 * backup|migration|restore|recovery|careless COPY`. The careless one writes its backup over the last.
 */
const [folder = '', what = '', copy = ''] = process.argv.slice(2);
const ports = { now: () => new Date(), log: () => {} };
const database = libraryFiles(folder).database;

let last = 0;
function saveSome(library: Library): void {
  for (const end = last + 12; last < end; ) {
    last += 1;
    // The form before the present one had no items.
    if (what === 'migration' && isItem(last)) continue;
    save(library, last);
    writeSync(1, `saved ${last}\n`);
  }
}
async function within(work: (library: Library) => unknown): Promise<void> {
  const library = openLibrary(folder, ports);
  await work(library);
  library.close();
}
const begin = () => writeSync(1, 'begin\n');

await within(async (library) => {
  saveSome(library);
  await library.backups.make();
  saveSome(library);
});
switch (what) {
  case 'backup':
    await within((library) => {
      begin();
      return library.backups.make();
    });
    break;
  case 'migration': {
    const db = new Database(database);
    db.exec('DROP TABLE item; DROP TABLE item_revision; PRAGMA user_version = 1');
    db.close();
    begin();
    await within(() => {});
    break;
  }
  case 'restore':
    await within((library) => {
      begin();
      return library.restore.run(copy);
    });
    break;
  case 'recovery':
    writeFileSync(database, 'x'.repeat(20_000), { flush: true });
    begin();
    await within(() => {});
    break;
  case 'careless':
    await within(async () => {
      const [old] = listBackups(backupsIn(folder));
      const db = new Database(database, { readonly: true });
      begin();
      rmSync(old?.path ?? join(folder, 'none'));
      await db.backup(old?.path ?? '');
      db.close();
    });
    break;
  default:
    throw new Error(`What is “${what}”?`);
}
writeSync(1, 'done\n');
