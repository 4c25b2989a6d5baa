import type { ArchivalRecord, RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { listRecords } from '../../read/list-records.ts';
import { getRecord } from '../../read/records.ts';
import type { Whereabouts } from './incoming.ts';

export interface FoundRecord {
  readonly ref: RecordRef;
  /** Null while the collection is away. */
  readonly record: ArchivalRecord | null;
  readonly pack: Pack | null;
}

/** Larger collections are not read from end to end for an address. */
const mostRead = 20_000;

/** Finds records by what a file says of them: by name, by id, by web address. */
export function recordFinder(packs: readonly Pack[]): (at: Whereabouts) => FoundRecord | null {
  let byAddress: Map<string, FoundRecord> | null = null;

  function readAll(): Map<string, FoundRecord> {
    const found = new Map<string, FoundRecord>();
    for (const pack of packs.filter(({ collection }) => collection.records <= mostRead)) {
      for (const record of listRecords(pack).records)
        for (const url of record.urls) {
          const key = plain(url);
          if (!found.has(key)) found.set(key, foundIn(pack, record));
        }
    }
    return found;
  }

  function byName(name: string): FoundRecord | null {
    for (const pack of packs) {
      const record = recordIn(pack, name);
      if (record) return foundIn(pack, record);
    }
    return null;
  }

  return (at) => {
    if ('ref' in at) {
      const pack = packs.find(({ collection }) => collection.id === at.ref.collection) ?? null;
      const record = pack && recordIn(pack, at.ref.record);
      if (pack && record === null) return null;
      return { ref: record ? { ...at.ref, record: record.id } : at.ref, record, pack };
    }
    for (const address of at.address.split('\n')) {
      if (!/^https?:/i.test(address)) {
        const found = byName(address);
        if (found) return found;
        continue;
      }
      // Most archives end the address of a record with its id.
      const ends = plain(address).split('/').slice(1).reverse();
      const near = ends
        .map(byName)
        .find((each) => each?.record?.urls.some((url) => plain(url) === plain(address)));
      if (near) return near;
      byAddress ??= readAll();
      const found = byAddress.get(plain(address));
      if (found) return found;
    }
    return null;
  };
}

const foundIn = (pack: Pack, record: ArchivalRecord): FoundRecord => ({
  ref: { collection: pack.collection.id, record: record.id },
  record,
  pack,
});

function recordIn(pack: Pack, name: string): ArchivalRecord | null {
  try {
    return getRecord(pack, name);
  } catch (error) {
    if (isAppError(error) && error.code === 'record-not-found') return null;
    throw error;
  }
}

/** An address without what may differ between two that lead to the same page. */
const plain = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
