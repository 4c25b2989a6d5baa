import type { SourceRecord } from '../pack/source-record.ts';
import { createDigestTable } from './digest-table.ts';
import { createLineList } from './line-list.ts';

/** Who has which name in a pack that is being made. */
export interface NameRegister {
  /** Takes the record's id and aliases down. Where the id is taken, the place of the record that has it. */
  claim(record: SourceRecord['record'], where: string): string | null;
  /** Aliases that two records claim, or that are a record's id: they name neither. */
  ambiguous(): readonly string[];
}

/** Of names only digests are kept, and of places what they do not share: memory hardly grows with the records. */
export function createNameRegister(): NameRegister {
  /** Number of the record with that id. */
  const ids = createDigestTable();
  const aliases = createDigestTable();
  const places = createLineList();
  const twice = new Set<string>();
  return {
    claim({ id, aliases: also }, where) {
      const twin = ids.put(id, places.length);
      if (twin !== null) return places.at(twin);
      places.add(where);
      if (aliases.get(id) !== null) twice.add(id);
      for (const alias of new Set(also)) {
        if (aliases.put(alias, 0) !== null || ids.get(alias) !== null) twice.add(alias);
      }
      return null;
    },
    ambiguous: () => [...twice],
  };
}
