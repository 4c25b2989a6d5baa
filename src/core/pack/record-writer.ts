import type { Collection } from '#contract/entities.ts';
import type { LostMedia } from './prepare-record.ts';
import type { SourceRecord } from './source-record.ts';
import { addRecord, createPackWriter, type WriteOptions, type WrittenPack } from './write-pack.ts';

/** A pack that is written record by record, wherever that is done. */
export interface RecordWriter {
  /** Adds a record with its pictures. One that cannot be read is told to `lost` and left out. */
  add(source: SourceRecord, lost: LostMedia): Promise<void>;
  /** Takes aliases that name more than one record away from all of them. */
  dropAliases(aliases: readonly string[]): Promise<void>;
  /** Puts the pack in its place. */
  finish(collection: Collection): Promise<WrittenPack>;
  /** Removes what was written. Does nothing after `finish`. */
  abandon(): Promise<void>;
}

/** Writes a pack on this thread. Throws what `createPackWriter` throws. */
export async function createWriterHere(path: string, options: WriteOptions = {}): Promise<RecordWriter> {
  const writer = createPackWriter(path, options);
  return {
    async add(source, lost) {
      addRecord(writer, source, lost);
    },
    async dropAliases(aliases) {
      writer.dropAliases(aliases);
    },
    finish: async (collection) => writer.finish(collection),
    async abandon() {
      writer.abandon();
    },
  };
}
