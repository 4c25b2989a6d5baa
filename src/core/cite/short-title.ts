import { namePattern } from './name-pattern.ts';
import { withoutFinalStop } from './plain-text.ts';
import { readQuotes } from './quotes.ts';

/** Four words or fewer need no shortening (CMOS 17, 14.33). */
const maxWords = 4;

/**
 * The key words of a title, in their order: "From the Journal of A. M. Puzanov, …" → "From the Journal".
 * Drops a first article; takes the longest start of up to four words that ends before a small word or a
 * punctuation mark, and goes beyond no comma after three; never cuts inside one of `names`, nor leaves half a pair of quotation marks.
 */
export function shortTitle(title: string, names: readonly string[]): string {
  const bare = capitalised(title.replace(/^(?:The|An|A)\s+(?=\S)/, ''));
  const words = [...bare.matchAll(/\S+/g)];
  const keeper = /^(?:From the )?(?:Journal|Diary)(?= of (?:\p{Lu}|the ))/u.exec(bare)?.[0];
  if (keeper !== undefined) return keeper;
  if (words.length <= maxWords) return bare;

  const spans = nameSpans(bare, names);
  const inName = (end: number) => spans.some(([from, to]) => from < end && end < to);
  const ends = words.map((word) => word.index + word[0].length);
  const fits = ends.slice(0, maxWords).filter((end) => !inName(end));
  // “Memorandum of Conversation, Prepared in …”: what stands before a comma is the title, where that is three words and more.
  const apart = fits.slice(2).find((end) => /[,;:]$/.test(bare.slice(0, end)));
  const natural = apart ?? fits.findLast((end) => isBreak(bare, end));
  // A name that starts the title may be longer than four words: it is kept whole.
  const end = natural ?? fits.at(-1) ?? ends.find((at) => !inName(at)) ?? bare.length;
  return tidy(bare.slice(0, end));
}

/**
 * True where a short title names a kind of document and people and no more ("From the Journal", "Letter
 * from Ri Sang-jo"), so that it does not tell one item of an author from the next.
 */
export function namesOnlyKind(short: string, names: readonly string[]): boolean {
  const bare = names.reduce((text, name) => text.replaceAll(new RegExp(wholeName(name), 'gu'), ' '), short);
  return !/\p{L}/u.test(bare.replaceAll(kindOrSmallWord, ' '));
}

const wholeName = (name: string): string => `(?<!\\p{L})${namePattern(name)}(?!\\p{L})`;
const kindOrSmallWord =
  /(?<!\p{L})(?:an?|the|and|by|from|of|for|on|to|with|about|cables?|conversations?|despatch(?:es)?|diary|entry|extracts?|excerpts?|journal|letters?|meetings?|memo|memorandum|memoranda|minutes|notes?|records?|reports?|talks?|telegrams?)(?!\p{L})/giu;

const smallWord =
  '(?:about|after|against|among|an?|and|as|at|before|between|by|concerning|during|for|from|in|into|of|on|or|over|regarding|since|the|to|toward|towards|under|until|upon|with|в|во|и|к|ко|на|о|об|от|по|с|со|у|из|за|для|до|при|между)';
const startsSmall = new RegExp(`^\\s+${smallWord}(?!\\p{L})`, 'u');
const endsSmall = new RegExp(`(?:^|\\s+)${smallWord}$`, 'iu');

/** A place to stop: before a small word or after punctuation, with no small word left hanging. */
const isBreak = (text: string, end: number): boolean =>
  (startsSmall.test(text.slice(end)) || /[,;:.!?—–]$/.test(text.slice(0, end).replace(/\p{Lu}\.$/u, ''))) &&
  !endsSmall.test(text.slice(0, end));

function nameSpans(text: string, names: readonly string[]): readonly (readonly [number, number])[] {
  const initials = "(?:\\p{Lu}\\.\\s*)+\\p{Lu}[\\p{L}\\p{M}’'-]+";
  return [...names.map(namePattern), initials].flatMap((pattern) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu'))].map(
      (found) => [found.index, found.index + found[0].length] as const,
    ),
  );
}

/** Without hanging small words, end punctuation, and marks whose partner was cut off. */
function tidy(text: string): string {
  const hanging = text.replace(/[\s,;:—–-]+$/u, '');
  const shorter = hanging.replace(endsSmall, '');
  if (shorter !== hanging && shorter !== '') return tidy(shorter);
  return withoutFinalStop(withoutHalfPairs(hanging));
}

function withoutHalfPairs(text: string): string {
  const brackets = text.replace(/\s*[([{][^)\]}]*$/u, (half, at: number) => (at === 0 ? half.slice(1) : ''));
  const isWhole = readQuotes(brackets).some(({ type }) => type === 'open');
  return isWhole ? brackets : brackets.replace(/(?<=^|\s)["“‘'](?=\S)/gu, '');
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
