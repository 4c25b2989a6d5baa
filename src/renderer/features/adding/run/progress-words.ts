import type { ImportProgress } from '#contract/imports.ts';
import { countOf } from '../../../text/count-of.ts';
import { formatDuration } from '../../../text/format-duration.ts';

/** Before this a rate says more about the beginning than about the import. */
const settledAfterSeconds = 2;

/** "12,345 records read, 2 left out": how far an import has come. */
export function progressCounts({ phase, records, skipped }: ImportProgress): string {
  if (phase === 'preparing' && records === 0) return 'Looking through the files';
  const left = skipped > 0 ? `, ${skipped.toLocaleString('en-GB')} left out` : '';
  const done = `${countOf(records, 'record')} read${left}`;
  return phase === 'finishing' ? `${done}; putting the index in order` : done;
}

/** "1,850 records a second"; nothing while it is too early to tell. */
export function progressRate({ phase, records, seconds }: ImportProgress): string {
  if (phase !== 'reading' || seconds < settledAfterSeconds || records === 0) return '';
  const rate = records / seconds;
  const shown = rate >= 10 ? Math.round(rate).toLocaleString('en-GB') : rate.toFixed(1);
  return `${shown} records a second`;
}

export const progressTime = ({ seconds }: ImportProgress): string => formatDuration(seconds);

/** How much is done, from 0 to 1; null where that cannot be told. */
export function progressShare({ phase, bytes, bytesRead }: ImportProgress): number | null {
  if (phase === 'preparing' || bytes === 0) return null;
  if (phase === 'finishing') return 1;
  return Math.min(1, bytesRead / bytes);
}
