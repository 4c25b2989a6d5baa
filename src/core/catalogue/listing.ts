import type { Pack } from '../pack/open-pack.ts';

/**
 * An ordered list of records over several packs, in arrays of numbers: 300,000 records take 5 MB.
 * Place i holds record `rows[i]` of `packs[packOf[i]]`, in the group named `labels[labelOf[i]]`.
 */
export interface Listing {
  readonly packs: readonly Pack[];
  readonly packOf: Uint16Array;
  readonly rows: Float64Array;
  readonly labelOf: Uint32Array;
  readonly labels: readonly string[];
}

/** One place, while a listing is made. */
export interface Place {
  readonly pack: number;
  readonly row: number;
  readonly label: string;
}

/** A listing of places that come in order. Labels are told apart by name, and by pack where `perPack` is set. */
export function listingOf(packs: readonly Pack[], places: readonly Place[], perPack = false): Listing {
  const packOf = new Uint16Array(places.length);
  const rows = new Float64Array(places.length);
  const labelOf = new Uint32Array(places.length);
  const labels: string[] = [];
  const known = new Map<string, number>();
  for (const [i, { pack, row, label }] of places.entries()) {
    const key = perPack ? `${pack} ${label}` : label;
    const index = known.get(key) ?? labels.push(label) - 1;
    known.set(key, index);
    packOf[i] = pack;
    rows[i] = row;
    labelOf[i] = index;
  }
  return { packs, packOf, rows, labelOf, labels };
}

/** The places for which `keep` holds, in the same order. */
export function filterListing(listing: Listing, keep: (pack: number, row: number) => boolean): Listing {
  const kept: number[] = [];
  for (let i = 0; i < listing.rows.length; i += 1) {
    if (keep(listing.packOf[i] ?? 0, listing.rows[i] ?? 0)) kept.push(i);
  }
  return {
    ...listing,
    packOf: Uint16Array.from(kept, (i) => listing.packOf[i] ?? 0),
    rows: Float64Array.from(kept, (i) => listing.rows[i] ?? 0),
    labelOf: Uint32Array.from(kept, (i) => listing.labelOf[i] ?? 0),
  };
}

/** Consecutive places with the same label. */
export function groupsOf({ labelOf, labels }: Listing): { label: string; count: number }[] {
  const groups: { label: string; count: number }[] = [];
  for (let i = 0; i < labelOf.length; i += 1) {
    const last = groups.at(-1);
    if (last && labelOf[i] === labelOf[i - 1]) last.count += 1;
    else groups.push({ label: labels[labelOf[i] ?? 0] ?? '', count: 1 });
  }
  return groups;
}

/** The place of a record, from 0, or null. */
export function placeOf(listing: Listing, pack: number, row: number): number | null {
  for (let i = 0; i < listing.rows.length; i += 1) {
    if (listing.rows[i] === row && listing.packOf[i] === pack) return i;
  }
  return null;
}
