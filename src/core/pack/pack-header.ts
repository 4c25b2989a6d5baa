import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#contract/errors.ts';
import { oldestPackVersion, packApplicationId, packVersion } from './pack-schema.ts';

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
    throw new AppError('pack-not-a-database', `${path} is empty, not a pack. Copy the pack again.`);
  }
  if (!header.subarray(0, magic.length).equals(magic.subarray(0, Math.min(header.length, magic.length)))) {
    throw new AppError('pack-not-a-database', `${path} is not a pack, nor any other SQLite file.`);
  }
  if (header.length < headerBytes) throw truncated(path, bytes, headerBytes);
  if (header.readUInt32BE(68) !== packApplicationId) {
    throw new AppError('pack-not-carrel', `${path} is an SQLite file, but not a pack of Carrel.`);
  }
  const version = header.readUInt32BE(60);
  if (version > packVersion) {
    throw new AppError(
      'pack-too-new',
      `${path} was made by a newer version (${version}); this Carrel reads up to ${packVersion}. Update Carrel, or ask for an older pack.`,
      { path, version, readsUpTo: packVersion },
    );
  }
  if (version === 0) throw damaged(path, 'its version is 0, which no Carrel has written');
  if (version < oldestPackVersion) {
    throw new AppError(
      'pack-too-old',
      `${path} was made by an older version (${version}); this Carrel reads ${oldestPackVersion} and later. Import its source again, or ask for a newer pack.`,
      { path, version, reads: oldestPackVersion },
    );
  }
  // A write-ahead log could not be made on read-only media, and would leave files beside the pack.
  if (header[18] !== 1 || header[19] !== 1) throw damaged(path, 'it is not in rollback-journal mode');

  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  if (bytes < expected) throw truncated(path, bytes, expected);
  if (bytes > expected) throw damaged(path, `it is ${bytes} bytes long, its header says ${expected}`);
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
  new AppError(
    'pack-damaged',
    `${path} is damaged: ${reason}. Copy it again from its source.`,
    undefined,
    cause,
  );

const truncated = (path: string, bytes: number, expected: number) =>
  new AppError(
    'pack-truncated',
    `${path} is cut short: ${bytes} of ${expected} bytes are there. Copy it again from its source.`,
  );

function readHead(path: string): { header: Buffer; bytes: number } {
  const file = openFile(path);
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new AppError('pack-not-a-database', `${path} is a folder, not a pack.`);
    if (!stat.isFile()) throw new AppError('pack-not-a-database', `${path} is not a file, so it is no pack.`);
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
      throw new AppError('pack-not-found', `There is no pack at ${path}.`);
    }
    throw new AppError('pack-not-found', `${path} cannot be read (${reason}). Ask for the right to read it.`);
  }
}
