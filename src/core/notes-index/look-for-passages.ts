import type { Database } from 'better-sqlite3';
import { flatText } from '../anchor/flat-text.ts';
import { rowOf } from '../catalogue/pack-rows.ts';
import type { MarkItem } from '../marks/mark-body.ts';
import { resolveMark } from '../marks/resolve-marks.ts';
import type { Pack } from '../pack/open-pack.ts';
import { getDocument } from '../read/records.ts';
import { recordAt } from '../read/searched-texts.ts';
import { allRows, firstRow, runSql, sql } from '../sql.ts';
import type { FoundEntry } from './select-entries.ts';

interface Text {
  readonly collection: string;
  readonly record: string;
  readonly version: string;
}

/** A text with marks that were not looked for in this edition of it yet; null when there is none. */
export function nextText(db: Database, packs: readonly Pack[]): (Text & { readonly pack: Pack }) | null {
  for (const pack of packs) {
    const { id, digest } = pack.collection;
    const text = firstRow<Text>(
      db,
      sql`SELECT collection, record, version FROM entry INDEXED BY entry_to_look_for
          WHERE kind = 'passage' AND collection = ${id} AND (digest < ${digest} OR digest > ${digest}) LIMIT 1`,
    );
    if (text) return { ...text, pack };
  }
  return null;
}

/** Looks for the marks of a text, and keeps where each was found, and whether. */
export function lookForPassages(
  db: Database,
  { pack, collection, record, version }: Text & { readonly pack: Pack },
  get: (id: string) => MarkItem | null,
): void {
  const entries = allRows<{ entry: number; id: string }>(
    db,
    sql`SELECT entry, id FROM entry
        WHERE kind = 'passage' AND collection = ${collection} AND record = ${record} AND version = ${version}`,
  );
  const text = textOf(pack, record, version);
  db.transaction(() => {
    for (const { entry, id } of entries) {
      const item = text && get(id);
      const found = item && resolveMark(item, text);
      const state: FoundEntry['state'] = found ? states[found.place.state] : 'lost';
      runSql(
        db,
        sql`UPDATE entry SET state = ${state}, position = ${found?.at ?? 0}, digest = ${pack.collection.digest}
            WHERE entry = ${entry}`,
      );
    }
  }).immediate();
}

const states = { exact: 'there', near: 'near', elsewhere: 'there', orphan: 'lost' } as const;

/** The text that a mark on a version is looked for in: the version, or what the record's page shows in its place. */
function textOf(pack: Pack, id: string, version: string) {
  const row = rowOf(pack, id);
  if (row === undefined) return null;
  const record = recordAt(pack, row);
  const shown = record.versions.find((each) => each.id === version) ?? record.versions[0];
  if (!shown) return null;
  const ref = { collection: pack.collection.id, record: record.id };
  return { ref, version: shown.id, flat: flatText(getDocument(pack, record.id, shown.id)) };
}
