import type { ImportReport } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { formatBytes } from '../../../text/format-bytes.ts';
import { formatDuration } from '../../../text/format-duration.ts';

const t = wordsOf('adding', words);

export interface ReportCount {
  readonly label: string;
  readonly value: string;
}

/** The counts at the head of a report; what did not happen is said too, since that is what one looks for. */
export function reportCounts(report: ImportReport): readonly ReportCount[] {
  const number = (count: number) => count.toLocaleString(spokenLocale());
  return [
    {
      label: t('imported'),
      value: t('importedCounts', { records: report.records, texts: report.versions }),
    },
    { label: t('leftOutPlaces'), value: number(report.skippedCount) },
    { label: t('duplicates'), value: number(report.duplicateCount) },
    { label: t('datesNotUnderstood'), value: number(report.dateCount) },
    { label: t('warnings'), value: number(report.warningCount) },
  ];
}

/** "The pack has 183 MB; the import took 2:39." */
export const reportEffort = ({ bytes, seconds }: Pick<ImportReport, 'bytes' | 'seconds'>): string =>
  seconds < 1
    ? t('effortShort', { size: formatBytes(bytes) })
    : t('effort', { size: formatBytes(bytes), time: formatDuration(seconds) });
