import { createHash } from 'node:crypto';
import type { ArchivalRecord } from '#contract/entities.ts';
import { getRecord } from '../read/records.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import type { Pack } from './open-pack.ts';
import { pairByAlias } from './pair-by-alias.ts';
import { readText, type TextPlace } from './read-text.ts';

/** A record as a difference names it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface PackDifference {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  /** Another id for the same record: an alias says so, or nothing but the id is different. */
  readonly renumbered: readonly { readonly from: string; readonly to: string; readonly title: string }[];
  /** `fields` are those of the record, and `texts` where the words of a version differ. */
  readonly changed: readonly (Named & { readonly fields: readonly string[] })[];
  /** Records that are the same in both. */
  readonly same: number;
}

/** What a new version of a pack changes, record by record. Of both packs only ids are held in memory. */
export function diffPacks(old: Pack, next: Pack): PackDifference {
  const oldIds = idsOf(old);
  const nextIds = idsOf(next);
  const pairs = new Map<string, string>();
  const gone: string[] = [];
  for (const id of oldIds) {
    const to = nextIds.has(id) ? id : aliasTarget(next, id);
    if (to === null) gone.push(id);
    else pairs.set(id, to);
  }
  const taken = new Set(pairs.values());
  const fresh = [...nextIds].filter((id) => !taken.has(id));
  pairByAlias(old, next, gone, fresh, pairs);
  const found = new Set(pairs.values());
  const [lost, unknown] = [gone.filter((id) => !pairs.has(id)), fresh.filter((id) => !found.has(id))];
  pairTwins(old, next, lost, unknown, pairs);

  const arrived = new Set(pairs.values());
  const differences = [...pairs].map(([from, to]) => compare(old, next, from, to));
  return {
    added: fresh.filter((id) => !arrived.has(id)).map((id) => named(next, id)),
    removed: gone.filter((id) => !pairs.has(id)).map((id) => named(old, id)),
    renumbered: [...pairs]
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ from, to, title: getRecord(next, to).title })),
    changed: differences.filter(({ fields }) => fields.length > 0),
    same: differences.filter(({ fields }) => fields.length === 0).length,
  };
}

/** Pairs records that are alike in everything but the id, where there is just one of them on each side. */
function pairTwins(
  old: Pack,
  next: Pack,
  gone: readonly string[],
  fresh: readonly string[],
  pairs: Map<string, string>,
): void {
  if (gone.length === 0 || fresh.length === 0) return;
  const print = (pack: Pack) => (id: string) => [fingerprint(pack, id), id] as const;
  const before = Map.groupBy(gone.map(print(old)), ([key]) => key);
  const after = Map.groupBy(fresh.map(print(next)), ([key]) => key);
  for (const [key, [one, ...others]] of before) {
    const [twin, ...twins] = after.get(key) ?? [];
    if (one && twin && others.length === 0 && twins.length === 0) pairs.set(one[1], twin[1]);
  }
}

function compare(old: Pack, next: Pack, from: string, to: string): Named & { fields: readonly string[] } {
  const [before, after] = [getRecord(old, from), getRecord(next, to)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ArchivalRecord)[];
  const fields: string[] = keys.filter(
    (key) => key !== 'id' && key !== 'aliases' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (textsOf(old, from) !== textsOf(next, to)) fields.push('texts');
  return { id: to, title: after.title, fields };
}

const idsOf = (pack: Pack): Set<string> =>
  new Set(allRows<{ id: string }>(pack.db, sql`SELECT id FROM record ORDER BY rowid`).map(({ id }) => id));

function aliasTarget(pack: Pack, alias: string): string | null {
  const query = sql`SELECT record.id FROM alias JOIN record ON record.rowid = alias.record WHERE alias = ${alias}`;
  return firstRow<{ id: string }>(pack.db, query)?.id ?? null;
}

const named = (pack: Pack, id: string): Named => ({ id, title: getRecord(pack, id).title });

/** SHA-256 over a record without its ids, and over its texts. */
function fingerprint(pack: Pack, id: string): string {
  const { id: _id, aliases: _aliases, ...rest } = getRecord(pack, id);
  return createHash('sha256').update(JSON.stringify(rest)).update(textsOf(pack, id)).digest('hex');
}

/** SHA-256 over the texts of a record as JSON; the same words give the same bytes. Throws `pack-damaged`. */
function textsOf(pack: Pack, id: string): string {
  const hash = createHash('sha256');
  const query = sql`SELECT version.id, version.record, version.cluster, version.start, version.length
                    FROM version JOIN record ON record.rowid = version.record
                    WHERE record.id = ${id} ORDER BY version.id`;
  for (const version of allRows<TextPlace & { id: string }>(pack.db, query)) {
    hash.update(version.id).update('\0');
    readText(pack, version, (json) => hash.update(json));
  }
  return hash.digest('hex');
}
