import type { FoundPlace } from '../catalogue/find-places.ts';
import { refKey } from '../library/ref-key.ts';
import { type LastRun, maxSeen } from './last-run.ts';
import { formerKeys, idAt, keyAt } from './record-keys.ts';

/** What a saved search finds now, against its last run. */
export interface Comparison {
  readonly total: number;
  /** Records that the last run had not found, by `refKey`; null where it is not known what it had found. */
  readonly added: ReadonlySet<string> | null;
  /** Records of it that are not found any more, in collections that are open; null as above. */
  readonly gone: number | null;
  /** What the next run is compared with; null for more than are kept. */
  readonly seen: LastRun['seen'];
}

/** Records that are looked at in one go. */
const atOnce = 1000;

type Pause = () => Promise<void>;

/**
 * Tells records that are new from those that were there, one by one and not by their number: a newer state of a pack may
 * bring as many as it takes away. A record that got another id is known by the one that it had, and the order of a list
 * says nothing. `pause` is waited for between steps.
 */
export async function compareRun(
  places: readonly FoundPlace[],
  last: LastRun | null,
  pause: Pause,
  most = maxSeen,
): Promise<Comparison> {
  const added = new Set<string>();
  const seen = new Map<string, ReadonlySet<bigint>>(last?.seen);
  let gone = 0;
  let total = 0;
  for (const place of places) {
    const { id: collection } = place.pack.collection;
    const compared = await comparePlace(place, last?.seen?.get(collection) ?? new Set(), pause);
    for (const row of last?.seen ? compared.added : [])
      added.add(refKey({ collection, record: idAt(place.pack, row) }));
    gone += compared.gone;
    total += place.rows.length;
    seen.set(collection, compared.found);
  }
  const kept = total > most ? null : withoutAway(seen, places, most);
  return last?.seen ? { total, added, gone, seen: kept } : { total, added: null, gone: null, seen: kept };
}

async function comparePlace({ pack, rows }: FoundPlace, known: ReadonlySet<bigint>, pause: Pause) {
  const found = new Set<bigint>();
  const added = new Set<number>();
  const missed = new Set(known);
  for (const [at, row] of rows.entries()) {
    const key = keyAt(pack, row);
    found.add(key);
    if (!known.has(key)) added.add(row);
    missed.delete(key);
    if (at % atOnce === atOnce - 1) await pause();
  }
  // What is not found by its id may be found by one that the record had: a table that need not be read otherwise.
  const former = missed.size > 0 ? await formerKeys(pack, pause) : new Map<number, readonly bigint[]>();
  for (const row of former.size > 0 ? rows : []) {
    for (const key of former.get(row) ?? []) if (missed.delete(key)) added.delete(row);
  }
  await pause();
  return { found, added, gone: missed.size };
}

/** What is kept of collections that are away is the first to go where there would be too much. */
function withoutAway(
  seen: ReadonlyMap<string, ReadonlySet<bigint>>,
  places: readonly FoundPlace[],
  most: number,
): ReadonlyMap<string, ReadonlySet<bigint>> {
  const all = [...seen.values()].reduce((sum, { size }) => sum + size, 0);
  if (all <= most) return seen;
  const open = new Set(places.map(({ pack }) => pack.collection.id));
  return new Map([...seen].filter(([collection]) => open.has(collection)));
}
