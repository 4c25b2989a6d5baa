/** What rotation needs to know of a backup. */
export interface Dated {
  /** Number of its last commit: the order. */
  readonly seq: number;
  /** When that was, as the clock had it: a label for its day and month; null where it cannot be read. */
  readonly savedAt: string | null;
}

export const kept = { recent: 10, days: 14, months: 12 } as const;

/**
 * The backups that may go, when `verified`, the one that was just made and checked, is there: all but it, the ten with
 * the highest numbers, and the newest of each of the last fourteen days and twelve months in which something was saved.
 *
 * Which is newer, the numbers say. Day and month are names of drawers and have no order here: a clock that is set back
 * by 400 days or forward by three years opens other drawers, and the ones filled last stay.
 */
export function expendable<B extends Dated>(backups: readonly B[], verified: number): B[] {
  const newestFirst = [...backups].sort((one, other) => other.seq - one.seq);
  const keep = new Set<Dated>([
    ...newestFirst.slice(0, kept.recent),
    ...newestOfEach(newestFirst, kept.days, 'YYYY-MM-DD'.length),
    ...newestOfEach(newestFirst, kept.months, 'YYYY-MM'.length),
  ]);
  return newestFirst.filter((backup) => !keep.has(backup) && backup.seq !== verified);
}

function newestOfEach(newestFirst: readonly Dated[], drawers: number, labelChars: number): Dated[] {
  const found = new Map<string, Dated>();
  for (const backup of newestFirst) {
    const label = (backup.savedAt ?? 'unknown').slice(0, labelChars);
    if (!found.has(label) && found.size < drawers) found.set(label, backup);
  }
  return [...found.values()];
}
