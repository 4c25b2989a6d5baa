import type { ImportReport } from '#contract/imports.ts';
import { countOf } from '../../../text/count-of.ts';
import { formatBytes } from '../../../text/format-bytes.ts';
import { formatDuration } from '../../../text/format-duration.ts';

export interface ReportCount {
  readonly label: string;
  readonly value: string;
}

/** The counts at the head of a report; what did not happen is said too, since that is what one looks for. */
export function reportCounts(report: ImportReport): readonly ReportCount[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    { label: 'Imported', value: `${countOf(report.records, 'record')}, ${countOf(report.versions, 'text')}` },
    { label: 'Left out', value: number(report.skippedCount) },
    { label: 'Duplicates', value: number(report.duplicateCount) },
    { label: 'Dates not understood', value: number(report.dateCount) },
    { label: 'Warnings', value: number(report.warningCount) },
  ];
}

/** "The pack has 183 MB; the import took 2:39." */
export const reportEffort = ({ bytes, seconds }: Pick<ImportReport, 'bytes' | 'seconds'>): string =>
  `The pack has ${formatBytes(bytes)}; the import took ${seconds < 1 ? 'less than a second' : formatDuration(seconds)}.`;
