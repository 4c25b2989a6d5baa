import type { SearchCount } from '#contract/searches.ts';
import { countOf } from '../../text/count-of.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** An instant as one speaks of it: "10:42 today", "14 Nov", "14 Nov 2025". */
export function spokenOf(instant: string, now: Date): string {
  const then = new Date(instant);
  if (then.toDateString() === now.toDateString()) return `${time.format(then)} today`;
  return (then.getFullYear() === now.getFullYear() ? day : dayAndYear).format(then);
}

/** "3 new since 14 Nov"; null where nothing is, or where that is not known. */
export function newSince({ added, last }: SearchCount, now: Date): string | null {
  if (!added || !last) return null;
  return `${added.toLocaleString('en-GB')} new since ${spokenOf(last.at, now)}`;
}

/** What else there is to say about a run. */
export function runWords({ total, added, gone, unknown, last, missing }: SearchCount, now: Date): string {
  const since = last ? spokenOf(last.at, now) : '';
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    ...(added === 0 ? [`Nothing new since ${since}.`] : []),
    ...(gone ? [`${countOf(gone, 'record')} ${gone === 1 ? 'is' : 'are'} gone.`] : []),
    ...(unknown === 'lost'
      ? ['What is new is not known: what this search found last is lost. The next run will know.']
      : []),
    ...(unknown === 'too-many'
      ? [
          `Too many to tell which are new. It found ${number(last?.total ?? 0)} on ${since}, and ${number(total)} now.`,
        ]
      : []),
    ...missingWords(missing),
  ].join(' ');
}

/** Which collections that a search asks are away. */
export function missingWords(missing: SearchCount['missing']): readonly string[] {
  if (missing.length === 0) return [];
  const titles = missing.map(({ title }) => `“${title}”`).join(', ');
  return [`${titles} ${missing.length === 1 ? 'is' : 'are'} not on the shelf.`];
}
