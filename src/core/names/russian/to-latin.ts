/**
 * Russian in Latin letters by three standards. The letters are the same but for a few; what differs is ё, е
 * after vowels, й, х, ю, я and the signs.
 */

type Letters = Readonly<Record<string, string>>;

const common: Letters = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
};
const bgnLetters: Letters = { ...common, ё: 'ë', й: 'y', ю: 'yu', я: 'ya' };
const libraryLetters: Letters = { ...common, ё: 'e', й: 'i', ю: 'iu', я: 'ia' };
const scholarlyLetters: Letters = {
  ...common,
  ё: 'ë',
  ж: 'ž',
  й: 'j',
  х: 'ch',
  ц: 'c',
  ч: 'č',
  ш: 'š',
  щ: 'šč',
  ю: 'ju',
  я: 'ja',
};

/** BGN/PCGN 1947: ye at the beginning and after vowels and signs, yu, ya, y for й; signs dropped as in print. */
export const bgn = (text: string): string => spelled(text, bgnLetters, true);

/** BGN/PCGN as newspapers and translators print it: -y for the endings -ый and -ий, e for ё. */
export const bgnPlain = (text: string): string =>
  bgn(text.replaceAll(/(?:ый|ий)(?![а-яё])/giu, 'ы')).replaceAll('ë', 'e');

/** ALA-LC 1997, without its ligatures and primes: iu, ia, i for й, e for ё. */
export const libraryOfCongress = (text: string): string => spelled(text, libraryLetters, false);

/** Scholarly transliteration (ISO/R 9:1968): č, š, ž, ch for х, j for й. */
export const scholarly = (text: string): string => spelled(text, scholarlyLetters, false);

const softens = 'аеёиоуыэюяйьъ';

/** Letter by letter. `hasY`: е and ё are ye and yë where no consonant is before them. */
function spelled(text: string, letters: Letters, hasY: boolean): string {
  let latin = '';
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const letter = character.toLowerCase();
    const plain = letters[letter];
    if (plain === undefined) {
      latin += character;
      before = '';
      continue;
    }
    const out =
      hasY && (letter === 'е' || letter === 'ё') && (before === '' || softens.includes(before))
        ? `y${plain}`
        : plain;
    latin += character === letter ? out : capitalOf(out, text, at);
    before = letter;
  }
  return latin;
}

/** Щ is Shch in Щукин and SHCH in ЩУКИН. */
const capitalOf = (latin: string, text: string, at: number): string =>
  latin.length > 1 &&
  (/[А-ЯЁ]/.test(text[at + 1] ?? '') ||
    (/[А-ЯЁ]/.test(text[at - 1] ?? '') && !/[а-яё]/.test(text[at + 1] ?? '')))
    ? latin.toUpperCase()
    : latin.slice(0, 1).toUpperCase() + latin.slice(1);
