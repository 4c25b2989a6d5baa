/**
 * What single characters mean to the search. Everything that reads a text goes through here, so that
 * the index, the query and the marks in the window always agree.
 */

// Apostrophes, and what is typed or printed for one: aspirates of Wade–Giles and McCune–Reischauer, soft and
// hard signs, hamza and ayn, the okina. The last two rows are spacing accents that NFKC would turn into
// a space and a mark.
const apostrophes = new Set(
  [
    "'`´‘’‛′‵″＇｀՚׳",
    '\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u0374\ua78b\ua78c',
    '\u1fbd\u1fbf\u1fef\u1ffd\u1ffe',
  ]
    .flatMap((row) => [...row])
    .map((character) => character.codePointAt(0)),
);

// The en dash is in: editions print "Sino–North Korean" with it. The em dash separates clauses and is out.
const hyphens = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63, 0xff0d, 0x58a, 0x5be, 0x30a0]);

export const isApostrophe = (codePoint: number): boolean => apostrophes.has(codePoint);
export const isHyphen = (codePoint: number): boolean => hyphens.has(codePoint);

const ignorable = /^[\p{Default_Ignorable_Code_Point}\u0640]$/u;

/** True for what is not there to a reader: soft hyphen, joiners, variation selectors, the Arabic tatweel. */
export function isIgnorable(codePoint: number): boolean {
  return codePoint > 0x7f && ignorable.test(String.fromCodePoint(codePoint));
}

/** Superscript and subscript digits: note numbers as often as squares, so never part of the word before. */
export const isRaisedDigit = (codePoint: number): boolean =>
  (codePoint >= 0x2070 && codePoint <= 0x2089 && codePoint !== 0x2071) ||
  codePoint === 0xb2 ||
  codePoint === 0xb3 ||
  codePoint === 0xb9;

const isLeadingJamo = (c: number) => (c >= 0x1100 && c <= 0x115f) || (c >= 0xa960 && c <= 0xa97c);
const isFollowingJamo = (c: number) => (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7fb);
const isSyllable = (c: number) => c >= 0xac00 && c <= 0xd7a3;

/** True where NFKC may compose `next` with what stands before it: a mark, or the second part of a syllable. */
export function extendsCluster(previous: number, next: number): boolean {
  if (next < 0x300) return false;
  const first = compatible(next);
  if (isFollowingJamo(first)) {
    const before = compatible(previous);
    return isLeadingJamo(before) || isFollowingJamo(before) || isSyllable(before);
  }
  return /^\p{M}/u.test(String.fromCodePoint(first));
}

const compatible = (codePoint: number): number =>
  String.fromCodePoint(codePoint).normalize('NFKC').codePointAt(0) ?? codePoint;

// Scripts whose marks are accents and points that a reader leaves out when typing. Elsewhere a composed
// letter is a letter of its own (й, ї, が, a Devanagari vowel, a Hangul syllable) and is kept.
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const strippedMark =
  /(?![\u3099\u309a])(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]|\u0640/gu;

// Letters that Unicode does not take apart, though readers type them without the stroke.
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

/** A character with its marks as the index has it: `Ŏ` → `o`, `ﬁ` → `fi`, `İ` → `i`, decomposed `각` → `각`. */
export function foldCluster(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase();
  return lower
    .normalize(accented.test(lower) ? 'NFD' : 'NFC')
    .replace(strippedMark, '')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

const wordCharacter = /^[\p{L}\p{N}\p{M}]/u;
const unspaced = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}]/u;
const mark = /^\p{M}/u;

/** True for letters, digits and the marks that belong to them. */
export const isWordCharacter = (character: string): boolean => wordCharacter.test(character);
export const isMark = (character: string): boolean => mark.test(character);

/** True for scripts that are written without spaces, or whose words carry endings (Korean): found by bigrams. */
export const isUnspaced = (character: string): boolean =>
  character.charCodeAt(0) >= 0x1100 && unspaced.test(character);

/** ASCII letters and digits, which are most of what we read, need no table. */
export const isPlain = (codePoint: number): boolean =>
  (codePoint >= 0x61 && codePoint <= 0x7a) ||
  (codePoint >= 0x41 && codePoint <= 0x5a) ||
  (codePoint >= 0x30 && codePoint <= 0x39);
