import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';
import { oldestPackVersion, packApplicationId, packVersion } from './pack-schema.ts';

const t = wordsOf('hostPacks', hostPacks);

/** What a pack's first hundred bytes say (https://sqlite.org/fileformat2.html, section 1.3). */
export interface PackHeader {
  readonly bytes: number;
  readonly pageSize: number;
}

const headerBytes = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Checks header and size before SQLite touches the file. Throws `pack-not-found`, `pack-not-a-database`,
 * `pack-not-carrel`, `pack-too-new`, `pack-truncated` or `pack-damaged`.
 */
export function readPackHeader(path: string): PackHeader {
  const { header, bytes } = readHead(path);
  if (bytes === 0) {
    throw new AppError('pack-not-a-database', t('packEmpty', { path }));
  }
  if (!header.subarray(0, magic.length).equals(magic.subarray(0, Math.min(header.length, magic.length)))) {
    throw new AppError('pack-not-a-database', t('packNoDatabase', { path }));
  }
  if (header.length < headerBytes) throw truncated(path, bytes, headerBytes);
  if (header.readUInt32BE(68) !== packApplicationId) {
    throw new AppError('pack-not-carrel', t('packNotCarrel', { path }));
  }
  const version = header.readUInt32BE(60);
  if (version > packVersion) {
    throw new AppError('pack-too-new', t('packTooNew', { path, version, readsUpTo: packVersion }), {
      path,
      version,
      readsUpTo: packVersion,
    });
  }
  if (version === 0) throw damaged(path, t('versionZero'));
  if (version < oldestPackVersion) {
    throw new AppError('pack-too-old', t('packTooOld', { path, version, oldest: oldestPackVersion }), {
      path,
      version,
      reads: oldestPackVersion,
    });
  }
  // A write-ahead log could not be made on read-only media, and would leave files beside the pack.
  if (header[18] !== 1 || header[19] !== 1) throw damaged(path, t('journalMode'));

  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  if (bytes < expected) throw truncated(path, bytes, expected);
  if (bytes > expected) throw damaged(path, t('lengthWrong', { bytes, expected }));
  return { bytes, pageSize };
}

/** True when the file has the head of a pack, of whatever version, so that replacing it replaces a pack. */
export function isPackFile(path: string): boolean {
  const { header } = readHead(path);
  return (
    header.length === headerBytes &&
    header.subarray(0, magic.length).equals(magic) &&
    header.readUInt32BE(68) === packApplicationId
  );
}

/** `pack-damaged`, with what is wrong and the way out. */
export const damaged = (path: string, reason: string, cause?: unknown) =>
  new AppError('pack-damaged', t('packDamaged', { path, reason }), undefined, cause);

const truncated = (path: string, bytes: number, expected: number) =>
  new AppError('pack-truncated', t('packTruncated', { path, bytes, expected }));

function readHead(path: string): { header: Buffer; bytes: number } {
  const file = openFile(path);
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new AppError('pack-not-a-database', t('packIsFolder', { path }));
    if (!stat.isFile()) throw new AppError('pack-not-a-database', t('packIsNoFile', { path }));
    const header = Buffer.alloc(headerBytes);
    const read = readSync(file, header, 0, headerBytes, 0);
    return { header: header.subarray(0, read), bytes: stat.size };
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    // A pipe would keep us waiting for somebody who writes into it.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new AppError('pack-not-found', t('packNotThere', { path }));
    }
    throw new AppError('pack-not-found', t('packUnreadable', { path, code: String(reason) }));
  }
}
