import type { ArchivalRecord, Collection, Version } from '#contract/entities.ts';
import type { Locale } from './locales.ts';
import { versionWords } from './words.ts';

/** What of a record was in the reader's hands. */
export interface SeenOptions {
  /** The digital archive's copy (the default), or the paper itself, by its shelfmark. */
  readonly seen?: 'digital' | 'paper' | undefined;
  /** Id of the version that was read; it is named where nothing else tells it. */
  readonly version?: string | undefined;
}

export interface Seen {
  readonly record: ArchivalRecord;
  readonly collection: Collection;
  /** The version in words where it must be named: "Russian original". */
  readonly medium: string | null;
}

/**
 * The record as the reader saw it: what was seen is cited (field notes §4.4 (11), (12)). Of the paper, the
 * digital archive, its address, its translator and who obtained the copy are no part; of an original, the
 * translator is none. A record of which no paper is known is cited as its digital copy all the same.
 */
export function asSeen(
  record: ArchivalRecord,
  collection: Collection,
  { seen = 'digital', version }: SeenOptions,
  locale: Locale,
): Seen {
  if (seen === 'paper' && record.provenance !== null) {
    return {
      record: { ...record, urls: [], translator: null, contributor: null },
      collection: { ...collection, host: null },
      medium: null,
    };
  }
  const read = record.versions.find(({ id }) => id === version);
  if (read === undefined) return { record, collection, medium: null };
  return {
    record: read.kind === 'translation' ? record : { ...record, translator: null },
    collection,
    medium: isNamed(read, record) ? versionWords(read, locale) : null,
  };
}

/** A translator's name says that it is a translation; an only text of its own says nothing that need be said. */
function isNamed({ kind }: Version, { translator, versions }: ArchivalRecord): boolean {
  if (kind === 'translation') return (translator ?? '').trim() === '';
  return versions.length > 1 || kind === 'draft' || kind === 'description';
}
