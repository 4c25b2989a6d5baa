import { t } from './import-words.ts';
import type { ImportReport } from './source.ts';

/** As many warnings of one kind as anybody reads. */
const most = 20;

/** Passes warnings on and counts those of one kind together when they become many. */
export function limitWarnings(report: ImportReport): {
  warn(kind: string, warning: string): void;
  /** Says how many were not said. */
  finish(): void;
} {
  const counts = new Map<string, number>();
  return {
    warn(kind, warning) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= most) report.warn(warning);
    },
    finish() {
      for (const [kind, count] of counts) {
        if (count > most) report.warn(t('moreOfKind', { count: count - most, kind }));
      }
    },
  };
}
