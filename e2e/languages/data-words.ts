import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPack } from '#core/pack/open-pack.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { allRows, sql } from '#core/sql.ts';

/** All that the packs of a folder hold, as one text: what stands in it may be shown in its own language. */
export function textOfPacks(folders: readonly string[]): string {
  const packs = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.carrel'))
      .map((name) => join(folder, name)),
  );
  return packs.map(textOfPack).join('\n');
}

function textOfPack(path: string): string {
  const pack = openPack(path);
  const all = allRows<{ id: string }>(pack.db, sql`SELECT id FROM record`).map(({ id }) => {
    const record = getRecord(pack, id);
    const texts = record.versions.map(({ id: version }) => wordsIn(getDocument(pack, id, version)));
    return [wordsIn(record), ...texts].join('\n');
  });
  pack.db.close();
  return [wordsIn(pack.collection), ...all].join('\n');
}

/** Every string of a value, in order: pieces of one paragraph stand beside each other, as they are drawn. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  return value !== null && typeof value === 'object' ? Object.values(value).map(wordsIn).join(' ') : '';
}
