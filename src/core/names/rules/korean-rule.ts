import { commonWords, functionWords } from '../common-words.ts';
import { type KoreanName, koreanForms } from '../korean/korean-forms.ts';
import { mccuneReischauerApart, mccuneReischauerHyphened } from '../korean/mccune-reischauer.ts';
import type { ReadGiven, Reading } from '../korean/read-given.ts';
import { readSurname } from '../korean/read-surname.ts';
import { splitName } from '../korean/split-name.ts';
import type { MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';

/** Words in Hangul that begin like a name and are frequent in the records. */
const commonHangul = new Set(
  '조선인 조선어 조선반도 한국인 정치국 정치인 정부 정권 주석 주민 주체 공산당 공업 장관 장군 전쟁 전선 전국 강원도 남조선 남한 남북 신문 고려 구소련 지도자 지방 지역 성명 연안 연설 방문 문서 문제 문화 원조 천리마 유엔 이북 이남 인민'.split(
    ' ',
  ),
);

/** How far a reading may be from the usual spellings before it is no name. */
const dearest = 7;
const dearestJoined = 4.5;

/**
 * A Korean name that the table does not know, in all its forms; empty for what is none. A surname of the list, first,
 * and two syllables that names are made of, and what else is asked depends on how English the words look.
 */
export function koreanRule(
  words: readonly QueryWord[],
  readGiven: ReadGiven,
  isKnown: (key: string) => boolean,
): MadeForm[] {
  if (words.length === 1 && words[0] && !/^[가-힣]/.test(words[0].key)) return aloneRule(words[0], readGiven);
  const [split] = splitName(words);
  if (!split) return [];
  const families = readSurname(split.surname).slice(0, 2);
  if (families.length === 0 || !isName(split.surname, split.given, isKnown)) return [];
  return formsOf(
    families.map((family) => ({ family })),
    readingsOf(split.given, readGiven),
  );
}

/** A given name by itself, hyphenated, or a surname whose marks say that it is Korean. */
function aloneRule(word: QueryWord, readGiven: ReadGiven): MadeForm[] {
  if (word.isHyphened && word.pieces.length === 2 && word.pieces.every((piece) => !commonWords.has(piece))) {
    const [best] = readingsOf([word], readGiven);
    return best && best.cost < dearestJoined ? formsOf([{ family: null }], [best]) : [];
  }
  if (!word.isMarked || word.pieces.length !== 1) return [];
  const [family] = readSurname(word.key);
  if (!family) return [];
  return [...family.latin, ...family.cyrillic]
    .filter((text) => text.length > 2 && !commonWords.has(text.toLowerCase()))
    .map((text) => ({ text, system: 'other', rule: `surname family ${family.name}` }));
}

function isName(surname: string, given: readonly QueryWord[], isKnown: (key: string) => boolean): boolean {
  const [first, second] = given;
  if (!first) return false;
  if (/^[가-힣]/.test(surname)) return first.pieces[0]?.length === 2 && !commonHangul.has(first.key);
  const isWeak = commonWords.has(surname);
  const isFunction = functionWords.has(surname);
  const pieces = given.flatMap((word) => word.pieces);
  if (first.isHyphened) {
    if (second || pieces.length !== 2) return false;
    const common = pieces.filter((piece) => commonWords.has(piece)).length;
    return isWeak ? common === 0 || (common === 1 && !isFunction) : true;
  }
  if (isFunction) return false;
  if (second) {
    if (second.isHyphened || pieces.length !== 2 || pieces.some((piece) => functionWords.has(piece)))
      return false;
    return isWeak ? pieces.every((piece) => !commonWords.has(piece)) : true;
  }
  // “Ha Jima” is an island; longer words are names more often.
  return (
    pieces.length === 1 &&
    first.key.length >= (isWeak ? 6 : 4) &&
    !commonWords.has(first.key) &&
    !isKnown(first.key)
  );
}

function readingsOf(given: readonly QueryWord[], readGiven: ReadGiven): Reading[] {
  const [first, second] = given;
  const pieces = given.flatMap((word) => word.pieces);
  const most = pieces.length > 1 ? dearest : dearestJoined;
  const all = readGiven(pieces);
  // “Kim Jong” and “Kim Moon” are no full names, though mo-on could be read.
  if (pieces.length === 1 && all.some(({ hangul, weight }) => hangul.length === 1 && weight === 0)) return [];
  const readings = all.filter(({ hangul, cost }) => hangul.length === 2 && cost < most);
  const [best] = readings;
  if (!best) return [];
  // Marks tell ŏ from o and ch’ from ch: what they contradict is out.
  const raw = [first?.raw, second?.raw].filter(Boolean).join('-');
  const exact = given.some((word) => word.isMarked)
    ? readings.filter((reading) => isSpelt(reading.hangul, raw))
    : [];
  if (exact.length > 0) return exact.slice(0, 2);
  return readings.filter(({ cost }) => cost < best.cost + 0.6).slice(0, 3);
}

const marks = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['ʼ‘`ʻʹ]/g, '’')
    .replaceAll(/[-\s]/g, '');

const isSpelt = (hangul: string, raw: string): boolean =>
  [mccuneReischauerApart(hangul), mccuneReischauerHyphened(hangul)].some(
    (spelt) => marks(spelt) === marks(raw),
  );

/** Forms of the likeliest reading first, then the next; the first family of the surname before the second. */
function formsOf(families: readonly Pick<KoreanName, 'family'>[], readings: readonly Reading[]): MadeForm[] {
  const names = readings.flatMap(({ hangul }) => families.map(({ family }) => ({ family, given: hangul })));
  const shares = [24, 12, 8, 6];
  return names.flatMap((name, at) => koreanForms(name).slice(0, shares[Math.min(at, 3)]));
}
