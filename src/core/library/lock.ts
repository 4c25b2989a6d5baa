import { truncateSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostLibrary } from '#words/en/host-library.ts';
import { wordsOf } from '#words/words.ts';
import { createPrivate, libraryFiles } from './files.ts';
import { openPlain } from './sqlite.ts';

const t = wordsOf('hostLibrary', hostLibrary);

export interface Lock {
  release(): void;
}

/** A window that was just closed may need a moment to let go. */
const patienceMs = 500;

/**
 * Takes the library for this process: an exclusive transaction on the empty `lock.db`, held until
 * `release`. The kernel drops it when the process dies, however it dies, so no lock is ever stale.
 * Throws `library-locked` when another process, or another library of this one, has it.
 */
export function takeLock(folder: string): Lock {
  const path = libraryFiles(folder).lock;
  createPrivate(path);
  try {
    return lockFile(path);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'SQLITE_BUSY') throw locked(folder);
    if (code !== 'SQLITE_NOTADB') throw error;
    // Garbage in it, from a failing disk perhaps, must not shut the reader out: the file means nothing.
    truncateSync(path);
    return lockFile(path);
  }
}

function lockFile(path: string): Lock {
  const db = openPlain(path, { timeout: patienceMs });
  try {
    // Nothing is ever written, so the rollback journal need not touch the disk.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw error;
  }
  return { release: () => db.close() };
}

const locked = (folder: string) => new AppError('library-locked', t('locked', { folder }), { folder });
