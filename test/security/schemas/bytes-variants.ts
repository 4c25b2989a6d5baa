import type { Variant } from './make-variants.ts';

/**
 * Packs whose schema reads as it must, and whose file is another: page sizes, encodings, modes, and roots of tables that lead
 * elsewhere (https://sqlite.org/fileformat2.html, section 1.3). Each must be refused, or answer as the good one does.
 */
export function bytesVariants(): readonly Variant[] {
  return [...built, ...roots, ...headers];
}

const anew = (name: string, pragmas: string): Variant => ({
  name,
  way: { statements: (statements) => statements, pragmas },
});
/** Legal packs, if not of our making. */
const built: readonly Variant[] = [
  ...[512, 1_024, 8_192, 65_536].map((size) => anew(`pages of ${size} bytes`, `PRAGMA page_size = ${size}`)),
  anew('in UTF-16, little end first', "PRAGMA encoding = 'UTF-16le'"),
  anew('in UTF-16, big end first', "PRAGMA encoding = 'UTF-16be'"),
  anew('that vacuums itself', 'PRAGMA auto_vacuum = FULL'),
  anew('that vacuums itself by steps', 'PRAGMA auto_vacuum = INCREMENTAL'),
  anew('with a write-ahead log', 'PRAGMA journal_mode = WAL'),
  anew('of the oldest format', 'PRAGMA legacy_file_format = ON'),
];

const rootOf = (table: string) => `(SELECT rootpage FROM sqlite_schema WHERE name = '${table}')`;
const lead = (name: string, table: string, to: string): Variant => ({
  name,
  way: { sql: `UPDATE sqlite_schema SET rootpage = ${to} WHERE name = '${table}'` },
});
const roots: readonly Variant[] = [
  lead('records that are versions', 'record', rootOf('version')),
  lead('clusters that are postings', 'cluster', rootOf('posting')),
  lead('an index that is a table', 'record_by_date', rootOf('record')),
  lead('a table that is the schema', 'position', '1'),
  lead('a table without a root', 'position', '0'),
  lead('a table before the beginning', 'position', '-1'),
  lead('a table behind the end', 'position', '1000000'),
  lead('a root of words', 'position', "'seven'"),
];

const poked = (name: string, poke: (header: Buffer) => void): Variant => ({
  name,
  way: {
    bytes(pack) {
      poke(pack);
      return undefined;
    },
  },
});
const headers: readonly Variant[] = [
  poked('another program’s number', (header) => header.writeUInt32BE(0x50414e44, 68)),
  poked('no program’s number', (header) => header.writeUInt32BE(0, 68)),
  poked('a version below zero', (header) => header.writeInt32BE(-1, 60)),
  poked('a version of zero', (header) => header.writeUInt32BE(0, 60)),
  poked('an encoding that there is not', (header) => header.writeUInt32BE(7, 56)),
  poked('said to be in UTF-16', (header) => header.writeUInt32BE(2, 56)),
  poked('a format of schemas that there is not', (header) => header.writeUInt32BE(9, 44)),
  poked('pages of three bytes', (header) => header.writeUInt16BE(3, 16)),
  poked('pages of no bytes', (header) => header.writeUInt16BE(0, 16)),
  poked('half pages', (header) => header.writeUInt16BE(header.readUInt16BE(16) / 2, 16)),
  poked('no pages', (header) => header.writeUInt32BE(0, 28)),
  poked('bytes kept free on each page', (header) => header.writeUInt8(200, 20)),
  poked('payloads of other fractions', (header) => header.writeUInt8(255, 21)),
  poked('a list of free pages that is the schema', (header) => {
    header.writeUInt32BE(1, 32);
    header.writeUInt32BE(4_000, 36);
  }),
  poked('a largest root that is none', (header) => header.writeUInt32BE(0xffffffff, 52)),
  poked('of a format to read that there is not', (header) => header.writeUInt8(3, 19)),
  poked('of a format to write that there is not', (header) => header.writeUInt8(3, 18)),
  poked('a count of changes that is not that of its pages', (header) => header.writeUInt32BE(77, 92)),
];
