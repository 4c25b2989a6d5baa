import { expect, it } from 'vitest';
import { reportCounts, reportEffort } from './report-words.ts';

it('counts everything that may have happened, also what did not', () => {
  const report = {
    records: 12_079,
    versions: 1,
    skipped: [],
    skippedCount: 0,
    duplicates: [],
    duplicateCount: 3,
    dates: [],
    dateCount: 1_200,
    warnings: [],
    warningCount: 14,
    seconds: 159,
    bytes: 183_000_000,
  };
  expect(reportCounts(report).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Imported: 12,079 records, 1 text',
    'Left out: 0',
    'Duplicates: 3',
    'Dates not understood: 1,200',
    'Warnings: 14',
  ]);
  expect(reportEffort(report)).toBe('The pack has 183 MB; the import took 2:39.');
  expect(reportEffort({ ...report, seconds: 0.4 })).toContain('took less than a second.');
});
