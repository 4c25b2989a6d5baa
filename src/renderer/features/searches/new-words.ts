import type { SearchCount } from '#contract/searches.ts';
import { searches as words } from '#words/en/searches.ts';
import { quoted } from '#words/joined.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';

const t = wordsOf('searches', words);

const time = new Intl.DateTimeFormat(spokenLocale(), { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat(spokenLocale(), {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** An instant as one speaks of it: "10:42 today", "14 Nov", "14 Nov 2025". */
export function spokenOf(instant: string, now: Date): string {
  const then = new Date(instant);
  if (then.toDateString() === now.toDateString()) return t('today', { time: time.format(then) });
  return (then.getFullYear() === now.getFullYear() ? day : dayAndYear).format(then);
}

/** "3 new since 14 Nov"; null where nothing is, or where that is not known. */
export function newSince({ added, last }: SearchCount, now: Date): string | null {
  if (!added || !last) return null;
  return t('newSince', { count: added, when: spokenOf(last.at, now) });
}

/** What else there is to say about a run. */
export function runWords({ total, added, gone, unknown, last, missing }: SearchCount, now: Date): string {
  const when = last ? spokenOf(last.at, now) : '';
  return [
    ...(added === 0 ? [t('nothingNew', { when })] : []),
    ...(gone ? [t('gone', { count: gone })] : []),
    ...(unknown === 'lost' ? [t('lost')] : []),
    ...(unknown === 'too-many' ? [t('tooMany', { before: last?.total ?? 0, when, total })] : []),
    ...missingWords(missing),
  ].join(' ');
}

/** Which collections that a search asks are away. */
export function missingWords(missing: SearchCount['missing']): readonly string[] {
  if (missing.length === 0) return [];
  const titles = missing.map(({ title }) => quoted(title)).join(t('betweenTitles'));
  return [t('missing', { titles, count: missing.length })];
}
