/**
 * Folds a text for finding in it, by the letters of the search (core/search/characters.ts, which no page can import): case,
 * accents, apostrophes and ё make no difference, and a hyphen may be there or not. A test holds the two together.
 */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text` where its letter begins in the original, and at the end where that ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const hyphen = '\u2010';
const hyphens = /[-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u058a\u05be\u30a0]/;
const apostrophes =
  /['`´‘’‛′‵″＇｀՚׳\u02b9-\u02bf\u02c8\u02ca\u02cb\u0374\ua78b\ua78c\u1fbd\u1fbf\u1fef\u1ffd\u1ffe]/;
const ignorable = /[\p{Default_Ignorable_Code_Point}\u0640]/u;
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const strippedMark =
  /(?![\u3099\u309a])(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
  ѐ: 'е',
  ѝ: 'и',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');
/** A letter with the marks and parts of a syllable that belong to it. */
const clusters = /[\s\S][\p{M}\u1160-\u11ff\ud7b0-\ud7fb]*/gu;

/** Folds a text, and keeps where each of its letters stood. */
export function foldForFind(original: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const folded = foldLetter(cluster);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

const known = new Map<string, string>();
const knownMax = 20_000;

function foldLetter(cluster: string): string {
  if (cluster.length === 1 && cluster >= 'a' && cluster <= 'z') return cluster;
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const folded = foldNew(cluster);
  if (known.size >= knownMax) known.clear();
  known.set(cluster, folded);
  return folded;
}

function foldNew(cluster: string): string {
  if (apostrophes.test(cluster.charAt(0)) || ignorable.test(cluster.charAt(0))) return '';
  if (hyphens.test(cluster)) return hyphen;
  if (/^\s/.test(cluster)) return ' ';
  const lower = cluster.normalize('NFKC').toLowerCase();
  return lower
    .normalize(accented.test(lower) ? 'NFD' : 'NFC')
    .replace(strippedMark, '')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** What finds a query in folded texts; null where it has nothing that could be found. */
export function findPattern(query: string): RegExp | null {
  const { text } = foldForFind(query.trim());
  if (text.replaceAll(hyphen, '').trim() === '') return null;
  const letters = [...text].map((letter) => {
    if (letter === ' ') return `[ ${hyphen}]+`;
    return letter === hyphen ? `[ ${hyphen}]?` : letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  // A word may be broken at the end of a line, or joined by a hyphen, wherever it likes.
  return new RegExp(letters.join(`(?:${hyphen} ?)?`), 'gu');
}

/** Where a pattern is in a text: stretches of the original. */
export function findIn({ text, starts, ends }: FoldedText, pattern: RegExp): [number, number][] {
  const found: [number, number][] = [];
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const [start, end] = [starts[index], ends[index + words.length - 1]];
    if (words !== '' && start !== undefined && end !== undefined) found.push([start, end]);
  }
  return found;
}
