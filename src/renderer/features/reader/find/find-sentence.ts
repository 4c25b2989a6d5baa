import { mostMatches } from './find-matches.ts';

/** Where one is among what was found. */
export function findSentence(query: string, count: number | null, at: number): string {
  if (query.trim() === '' || count === null) return '';
  if (count === 0) return 'Not in this text';
  const of =
    count < mostMatches ? count.toLocaleString('en-GB') : `the first ${mostMatches.toLocaleString('en-GB')}`;
  return `${(at + 1).toLocaleString('en-GB')} of ${of}`;
}
