import { nameKey } from '../query-word.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';
import { type Coda, composeSyllable, type Onset, type Vowel } from './hangul.ts';

/**
 * A syllable in Latin or Cyrillic letters, whatever the system, back to Hangul. Letters are folded: marks and
 * apostrophes tell too little in the records, where most printers dropped them, so that o may be ㅗ or ㅓ and ch
 * ㅈ or ㅊ. The tables say what each letter may be written as.
 */

/** `weight` counts the liberties taken: 0 for spellings of a system, more for custom and what came through Russian. */
export interface SyllableReading {
  readonly hangul: string;
  readonly weight: number;
}

type Choices<T extends string> = Readonly<Record<T, readonly string[]>>;

// Before the bar is what some system writes; each bar is one liberty.
const onsets: Choices<Onset> = {
  ㄱ: ['k', 'g'],
  ㄲ: ['kk', 'k', 'g'],
  ㄴ: ['n', '|', 'l'],
  ㄷ: ['t', 'd'],
  ㄸ: ['tt', 'd', 't'],
  ㄹ: ['r', 'l', '|', 'n'],
  ㅁ: ['m'],
  ㅂ: ['p', 'b'],
  ㅃ: ['pp', 'b'],
  ㅅ: ['s', '|', 'sh'],
  ㅆ: ['ss', 's'],
  ㅇ: ['', '|', 'ng'],
  ㅈ: ['ch', 'j', '|', 'c', 'z'],
  ㅉ: ['tch', 'jj', 'ch'],
  ㅊ: ['ch', '|', 'chh', 'j'],
  ㅋ: ['k', 'kh'],
  ㅌ: ['t', 'th', '|', 'd'],
  ㅍ: ['p', 'ph', '|', 'f', 'b'],
  ㅎ: ['h'],
};
const vowels: Choices<Vowel> = {
  ㅏ: ['a', '|', 'ah'],
  ㅐ: ['ae', '|', 'ai', 'ay', 'e'],
  ㅑ: ['ya', '|', 'ia'],
  ㅒ: ['yae'],
  ㅓ: ['o', 'eo', '|', 'u', 'e'],
  ㅔ: ['e', '|', 'ey', 'eh'],
  ㅕ: ['yo', 'yeo', '|', 'you', 'yu', 'ye', 'io', 'e'],
  ㅖ: ['ye', '|', 'yey', 'e'],
  ㅗ: ['o', '|', 'oh'],
  ㅘ: ['wa', '|', 'oa'],
  ㅙ: ['wae', '|', 'oae'],
  ㅚ: ['oe', '|', 'oi', 'oy'],
  ㅛ: ['yo', '|', 'io'],
  ㅜ: ['u', 'oo', '|', 'wu', 'woo', 'ou'],
  ㅝ: ['wo', 'weo', '|', 'we'],
  ㅞ: ['we'],
  ㅟ: ['wi', '|', 'whi'],
  ㅠ: ['yu', 'yoo', '|', 'iu', 'you'],
  ㅡ: ['u', 'eu', '|', 'oo'],
  ㅢ: ['ui', '|', 'uy', 'i', 'eui', 'ee'],
  ㅣ: ['i', '|', 'ee', 'yi'],
};
const codas: Choices<Coda> = {
  '': [''],
  ㄱ: ['k', '|', 'g', 'c', '|', 'ng'],
  ㄴ: ['n', '|', 'l'],
  ㄷ: ['t', '|', 'd', 's'],
  ㄹ: ['l', '|', 'r'],
  ㅁ: ['m'],
  ㅂ: ['p', '|', 'b', '|', 'm'],
  ㅇ: ['ng'],
};
const russianOnsets: Choices<Onset> = {
  ㄱ: ['к', 'г'],
  ㄲ: ['кк', 'к'],
  ㄴ: ['н', '|', 'л'],
  ㄷ: ['т', 'д'],
  ㄸ: ['тт', 'т'],
  ㄹ: ['р', 'л', '|', 'н'],
  ㅁ: ['м'],
  ㅂ: ['п', 'б'],
  ㅃ: ['пп', 'п'],
  ㅅ: ['с', '|', 'ш'],
  ㅆ: ['сс', 'с'],
  ㅇ: [''],
  ㅈ: ['ч', 'дж', '|', 'д', 'т', 'ц', 'дз'],
  ㅉ: ['чч', 'ч'],
  ㅊ: ['чх', 'ч', '|', 'ц'],
  ㅋ: ['кх', '|', 'к'],
  ㅌ: ['тх', '|', 'т'],
  ㅍ: ['пх', '|', 'п', 'ф'],
  ㅎ: ['х', '|', 'г'],
};
const russianVowels: Choices<Vowel> = {
  ㅏ: ['а'],
  ㅐ: ['э', 'ай', '|', 'е', 'я'],
  ㅑ: ['я'],
  ㅒ: ['йя', 'я'],
  ㅓ: ['о', 'е', '|', 'э'],
  ㅔ: ['е', 'э'],
  ㅕ: ['е', '|', 'э'],
  ㅖ: ['йе', 'е'],
  ㅗ: ['о'],
  ㅘ: ['ва', '|', 'уа', 'оа'],
  ㅙ: ['вэ', '|', 'вай'],
  ㅚ: ['ве', '|', 'ой', 'вэ', 'й'],
  ㅛ: ['е', '|', 'йо', 'ио', 'э'],
  ㅜ: ['у'],
  ㅝ: ['во', '|', 'уо', 'уе'],
  ㅞ: ['ве'],
  ㅟ: ['ви', '|', 'уи'],
  ㅠ: ['ю'],
  ㅡ: ['ы', '|', 'у', 'и'],
  ㅢ: ['ый', '|', 'ы', 'и'],
  ㅣ: ['и'],
};
const russianCodas: Choices<Coda> = {
  '': [''],
  ㄱ: ['к', '|', 'н'],
  ㄴ: ['н'],
  ㄷ: ['т'],
  ㄹ: ['ль', '|', 'р', 'л'],
  ㅁ: ['м'],
  ㅂ: ['п', '|', 'б'],
  ㅇ: ['н'],
};

/** Longest spelling of a syllable that is tried: chkhyong. */
const longest = 9;

/**
 * All readings of one syllable, unordered; empty for what is none. `viaRussian`: Latin letters may stand for Cyrillic
 * ones, as in translations from the Russian: san is сан, which is 상 or 산.
 */
export function readSyllable(text: string, viaRussian = false): SyllableReading[] {
  if (text.length === 0 || text.length > longest) return [];
  if (/^[а-я]/.test(text)) return readWith(russian, text);
  if (!viaRussian) return readWith(latin, text);
  return readWith(russian, nameKey(toCyrillic(text))).map(({ hangul, weight }) => ({
    hangul,
    weight: weight + 0.5,
  }));
}

type Inverse<T> = ReadonlyMap<string, readonly (readonly [T, number])[]>;
interface Script {
  readonly onsets: Inverse<Onset>;
  readonly vowels: Inverse<Vowel>;
  readonly codas: Inverse<Coda>;
}

function invert<T extends string>(choices: Choices<T>): Inverse<T> {
  const inverse = new Map<string, [T, number][]>();
  for (const [letter, row] of Object.entries(choices) as [T, readonly string[]][]) {
    let weight = 0;
    for (const spelling of row) {
      if (spelling === '|') {
        weight += 1;
        continue;
      }
      const letters = inverse.get(spelling);
      if (letters) letters.push([letter, weight]);
      else inverse.set(spelling, [[letter, weight]]);
    }
  }
  return inverse;
}

const latin: Script = { onsets: invert(onsets), vowels: invert(vowels), codas: invert(codas) };
const russian: Script = {
  onsets: invert(russianOnsets),
  vowels: invert(russianVowels),
  codas: invert(russianCodas),
};

function readWith(script: Script, text: string): SyllableReading[] {
  const found: SyllableReading[] = [];
  for (let start = 0; start <= Math.min(4, text.length); start += 1) {
    const first = script.onsets.get(text.slice(0, start));
    if (!first) continue;
    for (let end = start + 1; end <= Math.min(start + 3, text.length); end += 1) {
      const second = script.vowels.get(text.slice(start, end));
      const third = second && script.codas.get(text.slice(end));
      if (!second || !third) continue;
      for (const [onset, a] of first) {
        for (const [vowel, b] of second) {
          for (const [coda, c] of third)
            found.push({ hangul: composeSyllable({ onset, vowel, coda }), weight: a + b + c });
        }
      }
    }
  }
  return found;
}
