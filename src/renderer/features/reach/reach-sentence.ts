import { countOf } from '../../text/count-of.ts';
import type { Reach } from './use-reach.ts';

/** What all of it comes to, in a sentence or two. */
export function reachSentence({ groups, own, done }: Reach): string {
  const rows = groups.flatMap((group) => group.rows);
  if (!done) {
    const tried = rows.filter(({ outcome }) => outcome !== null).length;
    return `Trying: ${tried} of ${rows.length}…`;
  }
  const reached = rows.filter(({ outcome }) => outcome === 'reached');
  const deaf = own.rows.filter(({ outcome }) => outcome !== 'reached');
  if (reached.length > 0) {
    const ways = countOf(reached.length, 'way');
    return `${ways} of ${rows.length} reached something. Please tell those who make Carrel; SECURITY.md says how.`;
  }
  if (deaf.length > 0) {
    return 'Nothing was reached, but neither were the window’s own files: this proves nothing. Try again.';
  }
  return `Nothing was reached. All ${rows.length} ways out of this window were tried just now, and each was refused or unanswered.`;
}
