import { library as words } from '#words/en/library.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const t = wordsOf('library', words);

const clock = new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short' });
const calendar = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long', timeStyle: 'short' });

/** "today at 14:05", "yesterday at 09:12", "3 November 2026 at 09:12": an instant by the reader's own clock. */
export function whenWords(instant: string, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = clock.format(at);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return t('today', { time });
  if (at.toDateString() === yesterday.toDateString()) return t('yesterday', { time });
  return calendar.format(at);
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
