import type { ImportReport } from '#contract/imports.ts';
import type { Imported } from '#core/import/import-sources.ts';

/** As much as a window shows; the saved report has all. */
const most = 1000;

/** The report of an import for the window. */
export const shownReport = (imported: Imported): ImportReport => ({
  records: imported.records,
  versions: imported.versions,
  skipped: imported.skipped.slice(0, most),
  skippedCount: imported.skipped.length,
  duplicates: imported.duplicates.slice(0, most),
  duplicateCount: imported.duplicates.length,
  dates: imported.dates.slice(0, most),
  dateCount: imported.dateCount,
  warnings: imported.warnings.slice(0, most),
  warningCount: imported.warnings.length,
  seconds: imported.seconds,
  bytes: imported.bytes,
});
