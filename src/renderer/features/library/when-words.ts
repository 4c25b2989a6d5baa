const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "today at 14:05", "yesterday at 09:12", "3 November 2026 at 09:12": an instant by the reader's own clock. */
export function whenWords(instant: string, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${dayWords(at, now)} at ${time.format(at)}`;
}

function dayWords(at: Date, now: Date): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return 'today';
  return at.toDateString() === yesterday.toDateString() ? 'yesterday' : day.format(at);
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
