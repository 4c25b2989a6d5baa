import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

/**
 * Makes a library careless: WAL with `synchronous = NORMAL`, and a journal that is written and not synced, as many
 * programs have it. Called before the library is loaded; the tests must find out that it loses what it acknowledged.
 */
export function beCareless(what: { readonly database: boolean; readonly journal: boolean }): void {
  if (what.database) {
    const { pragma } = Database.prototype;
    Database.prototype.pragma = function careless(source: string, ...rest) {
      return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'), ...rest);
    };
  }
  if (what.journal) {
    const { fsyncSync, openSync } = fs;
    let journal = -1;
    fs.openSync = (path, ...rest) => {
      const fd = openSync(path, ...rest);
      if (String(path).endsWith('journal.jsonl')) journal = fd;
      return fd;
    };
    fs.fsyncSync = (fd) => {
      if (fd !== journal) fsyncSync(fd);
    };
    syncBuiltinESMExports();
  }
}
