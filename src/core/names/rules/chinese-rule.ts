import { chineseForms } from '../chinese/chinese-forms.ts';
import { type ChineseReading, readChinese } from '../chinese/read-chinese.ts';
import { splitPinyin } from '../chinese/split-pinyin.ts';
import { chineseSurnames } from '../chinese/surnames.ts';
import { pinyinOfWadeGiles } from '../chinese/wade-giles.ts';
import { commonWords, functionWords } from '../common-words.ts';
import type { MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';

/** A Chinese name that the table does not know, in all its forms; empty for what is none. */
export function chineseRule(words: readonly QueryWord[], isKnown: (key: string) => boolean): MadeForm[] {
  const [first, ...rest] = words;
  if (!first) return [];
  if (words.length === 1) return markedRule(first);
  if (words.length > 3 || first.pieces.length !== 1) return [];
  const given = rest.flatMap(({ pieces }) => pieces);
  if (!isName(first.key, rest, given, isKnown)) return [];
  const viaRussian = words.some(({ key }) => /kh|zh|tsz/.test(key));
  const surnames = readChinese([first.key], 2, viaRussian).filter(({ syllables }) =>
    chineseSurnames.has(syllables.join('')),
  );
  if (surnames.length === 0) return [];
  const readings = exactly(rest, readChinese(given, 2, viaRussian));
  const forms: MadeForm[] = [];
  for (const reading of readings.slice(0, 4)) {
    // Both parts in one system: chou is Zhou in Wade–Giles and Chou in Pinyin.
    for (const surname of surnames.filter(({ syllables, system }) =>
      isSame(system, reading, first.key, syllables),
    )) {
      forms.push(...chineseForms({ surname: surname.syllables, given: reading.syllables }));
    }
  }
  return forms;
}

/** In one system, or spelt alike in both. */
const isSame = (
  system: ChineseReading['system'],
  reading: ChineseReading,
  key: string,
  syllables: readonly string[],
): boolean =>
  system === reading.system ||
  system === 'russian' ||
  (system === 'pinyin' && readsAlike(key, syllables, reading));

function readsAlike(key: string, syllables: readonly string[], reading: ChineseReading): boolean {
  return reading.system === 'wade-giles' && pinyinOfWadeGiles(key) === syllables.join('');
}

function isName(
  surname: string,
  words: readonly QueryWord[],
  given: readonly string[],
  isKnown: (key: string) => boolean,
): boolean {
  const [first, second] = words;
  if (!first || functionWords.has(surname)) return false;
  const isWeak = commonWords.has(surname);
  if (first.isHyphened)
    return !second && given.length === 2 && (!isWeak || given.every((piece) => !commonWords.has(piece)));
  if (second) {
    if (given.length !== 2 || given.some((piece) => functionWords.has(piece))) return false;
    return (
      given.some((piece) => !commonWords.has(piece)) &&
      (!isWeak || given.every((piece) => !commonWords.has(piece)))
    );
  }
  if (given.length !== 1 || isKnown(first.key) || commonWords.has(first.key)) return false;
  if (!isWeak) return first.key.length >= 2;
  // “Sun Jianmin”; “Sun Li” may be the sun and somebody, and “E. Dening” is Esler.
  return surname.length > 2 && first.key.length >= 6 && readChinese([first.key], 1).length === 0;
}

/** Where apostrophes are written they decide: ch’en is chen and cannot be zhen. */
function exactly(
  words: readonly QueryWord[],
  readings: readonly ChineseReading[],
): readonly ChineseReading[] {
  if (!words.some(({ isMarked }) => isMarked)) return readings;
  const pinyin = pinyinOfWadeGiles(words.map(({ raw }) => raw).join('-'));
  const exact = readings.filter(({ syllables }) => syllables.join('') === pinyin?.replaceAll('’', ''));
  return exact.length > 0 ? exact : readings;
}

/** A single word with the apostrophe of Wade–Giles (ts’ai, p’eng), or a hyphenated given name (en-lai). */
function markedRule(word: QueryWord): MadeForm[] {
  const isGiven = word.isHyphened && word.pieces.length === 2;
  if (isGiven ? word.pieces.some((piece) => commonWords.has(piece)) : !word.isMarked) return [];
  const pinyin =
    pinyinOfWadeGiles(word.raw) ?? (isGiven ? readChinese(word.pieces, 2)[0]?.syllables.join('') : null);
  const syllables = pinyin ? splitPinyin(pinyin) : null;
  if (!syllables || syllables.length > 2) return [];
  return chineseForms({ surname: [], given: syllables }).filter(({ text }) => text.length > 2);
}
