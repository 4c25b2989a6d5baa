import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { allRows, sql } from '#core/sql.ts';

/** What is data and no word of the interface: it may be shown as it is. */
export interface DataWords {
  /** Values that stand by themselves: titles, names, names of files, what is typed. */
  readonly values: ReadonlySet<string>;
  /** Running text. */
  readonly text: string;
}

/** As words are compared: letters and digits alone, small, with a space at both ends. */
export const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** A string in its plain stretches: cut where words of the pseudo-language and marks stand between them. */
export const stretchesOf = (text: string): string[] =>
  text.split(/[À-ɏḀ-ỿ·“”‘’«»"():;,.!?|*>…[\]#–—/]+|\s-\s/u).map(bare);

/** All that the packs, tables and plain texts of these folders hold, and what else is named. */
export function dataWords(folders: readonly string[], others: readonly string[]): DataWords {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const packs = files.filter((path) => path.endsWith('.carrel')).flatMap(stringsOfPack);
  const tables = files.filter((path) => /\.(?:csv|txt)$/.test(path)).flatMap(cellsOf);
  const strings = [...others, ...packs, ...tables];
  return { values: new Set(strings.flatMap(stretchesOf)), text: bare(strings.join(' ')) };
}

function stringsOfPack(path: string): string[] {
  let pack: Pack;
  try {
    pack = openPack(path);
  } catch {
    // One of those that the room refuses.
    return [];
  }
  try {
    return [
      ...stringsIn(pack.collection),
      ...allRows<{ id: string }>(pack.db, sql`SELECT id FROM record`).flatMap(({ id }) => {
        const record = getRecord(pack, id);
        const texts = record.versions.flatMap((each) => stringsIn(wordsOnly(getDocument(pack, id, each.id))));
        return [...stringsIn(record), ...texts];
      }),
    ];
  } finally {
    pack.db.close();
  }
}

const cellsOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .slice(0, 10_000)
    .split(/[\n,"]+/);

/** A text without the ids of its places, so that its paragraphs stand beside each other. */
const wordsOnly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(wordsOnly);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value).flatMap(([name, part]) =>
    ['id', 'type', 'note', 'language', 'mark', 'target'].includes(name) ? [] : [wordsOnly(part)],
  );
};

/** Every string of a value, in order. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}
