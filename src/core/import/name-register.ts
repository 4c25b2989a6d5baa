import type { SourceRecord } from '../pack/source-record.ts';

/** Who has which name in a pack that is being made. */
export interface NameRegister {
  /** Takes the record's id and aliases down. Where the id is taken, the place of the record that has it. */
  claim(record: SourceRecord['record'], where: string): string | null;
  /** Aliases that two records claim, or that are a record's id: they name neither. */
  ambiguous(): readonly string[];
}

export function createNameRegister(): NameRegister {
  const ids = new Map<string, string>();
  const aliases = new Set<string>();
  const twice = new Set<string>();
  return {
    claim({ id, aliases: also }, where) {
      const twin = ids.get(id);
      if (twin !== undefined) return twin;
      ids.set(id, where);
      for (const alias of new Set(also)) {
        if (aliases.has(alias)) twice.add(alias);
        aliases.add(alias);
      }
      return null;
    },
    ambiguous: () => [...aliases].filter((alias) => twice.has(alias) || ids.has(alias)),
  };
}
