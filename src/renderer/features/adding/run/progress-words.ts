import type { ImportProgress } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { formatDuration } from '../../../text/format-duration.ts';

const t = wordsOf('adding', words);

/** "1,850", and what is slower with a digit more: "1.5". */
const quick = new Intl.NumberFormat(spokenLocale(), { maximumFractionDigits: 0 });
const slow = new Intl.NumberFormat(spokenLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Before this a rate says more about the beginning than about the import. */
const settledAfterSeconds = 2;

/** "12,345 records read, 2 left out": how far an import has come. */
export function progressCounts({ phase, records, skipped }: ImportProgress): string {
  if (phase === 'preparing' && records === 0) return t('lookingThrough');
  const counts =
    skipped > 0
      ? t('recordsReadLeftOut', { count: records, left: skipped })
      : t('recordsRead', { count: records });
  return phase === 'finishing' ? t('finishing', { counts }) : counts;
}

/** "1,850 records a second"; nothing while it is too early to tell. */
export function progressRate({ phase, records, seconds }: ImportProgress): string {
  if (phase !== 'reading' || seconds < settledAfterSeconds || records === 0) return '';
  const rate = records / seconds;
  return t('rate', { rate: (rate >= 10 ? quick : slow).format(rate) });
}

export const progressTime = ({ seconds }: ImportProgress): string => formatDuration(seconds);

/** How much is done, from 0 to 1; null where that cannot be told. */
export function progressShare({ phase, bytes, bytesRead }: ImportProgress): number | null {
  if (phase === 'preparing' || bytes === 0) return null;
  if (phase === 'finishing') return 1;
  return Math.min(1, bytesRead / bytes);
}
