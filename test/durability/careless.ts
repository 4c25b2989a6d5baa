import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3-multiple-ciphers';

/**
 * Makes a library careless: WAL with `synchronous = NORMAL`, a journal that is written and not synced, as many programs
 * have it, or no lock. Called before the library is loaded; the tests must find out what comes of it.
 */
export function beCareless(what: Partial<Readonly<Record<'database' | 'journal' | 'lock', boolean>>>): void {
  if (what.lock) {
    const { exec } = Database.prototype;
    Database.prototype.exec = function careless(source) {
      return source === 'BEGIN EXCLUSIVE' ? this : exec.call(this, source);
    };
  }
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
