import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import type { CollectionSummary } from '#contract/entities.ts';
import { AppError, isAppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { writeAll } from '../library/files.ts';
import { openPack } from '../pack/open-pack.ts';
import { verifyPack } from '../pack/verify-pack.ts';
import { troubleOfDisk } from './move-pack.ts';

const t = wordsOf('hostPacks', hostPacks);

const chunkBytes = 1024 * 1024;

/**
 * Copies a pack that was looked at, and checks the copy whole: what is installed is what was seen, whatever the stick
 * and the way did to it. Throws the `pack-…` codes, `pack-changed` where it is another by now, `output-unwritable`.
 */
export function copyPack(path: string, digest: string, to: string): CollectionSummary {
  // By what it says of itself, before a long copy.
  if (summaryOf(path).digest !== digest) throw changed(path);
  copyBytes(path, to);
  try {
    if (verifyPack(to).digest !== digest) throw changed(path);
  } catch (error) {
    throw isAppError(error)
      ? new AppError(error.code, error.message.replaceAll(to, path), error.detail)
      : error;
  }
  return summaryOf(to);
}

function summaryOf(path: string): CollectionSummary {
  const pack = openPack(path);
  pack.close();
  return pack.collection;
}

function copyBytes(from: string, to: string): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const chunk = Buffer.alloc(chunkBytes);
      for (;;) {
        const read = readChunk(from, source, chunk);
        if (read === 0) break;
        writeAll(target, chunk.subarray(0, read));
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } catch (error) {
    throw isAppError(error) ? error : troubleOfDisk(to, error);
  } finally {
    closeSync(source);
  }
}

/** A stick that is pulled out is trouble of the source, not of the disk that is written to. */
function readChunk(path: string, source: number, chunk: Buffer): number {
  try {
    return readSync(source, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError('pack-not-found', t('diskGone', { path, code: String(code) }));
  }
}

const changed = (path: string) => new AppError('pack-changed', t('packChanged', { path }));
