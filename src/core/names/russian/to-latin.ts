/**
 * Russian in Latin letters by three standards. The letters are the same but for a few; what differs is ё, е
 * after vowels, й, х, ю, я and the signs.
 */

/** BGN/PCGN 1947: ye at the beginning and after vowels and signs, yu, ya, y for й; signs dropped as in print. */
export const bgn = (text: string): string =>
  text.replaceAll(/[а-яё]+/giu, (word) =>
    spelled(word, (letter, before) => {
      if (letter === 'е') return before === '' || /[аеёиоуыэюяйьъ]/.test(before) ? 'ye' : 'e';
      if (letter === 'ё') return before === '' || /[аеёиоуыэюяйьъ]/.test(before) ? 'yë' : 'ë';
      return bgnLetters[letter] ?? common[letter];
    }),
  );

/** BGN/PCGN as newspapers and translators print it: -y for the endings -ый and -ий, e for ё. */
export const bgnPlain = (text: string): string =>
  bgn(text.replaceAll(/(?:ый|ий)(?![а-яё])/giu, 'ы')).replaceAll('ë', 'e');

/** ALA-LC 1997, without its ligatures and primes: iu, ia, i for й, e for ё. */
export const libraryOfCongress = (text: string): string =>
  text.replaceAll(/[а-яё]+/giu, (word) =>
    spelled(word, (letter) => libraryLetters[letter] ?? common[letter]),
  );

/** Scholarly transliteration (GOST 7.79 B is close): č, š, ž, ch for х, j for й. */
export const scholarly = (text: string): string =>
  text.replaceAll(/[а-яё]+/giu, (word) =>
    spelled(word, (letter) => scholarlyLetters[letter] ?? common[letter]),
  );

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
const bgnLetters: Letters = { й: 'y', ю: 'yu', я: 'ya' };
const libraryLetters: Letters = { ё: 'e', й: 'i', ю: 'iu', я: 'ia' };
const scholarlyLetters: Letters = {
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

function spelled(word: string, letterOf: (letter: string, before: string) => string | undefined): string {
  let latin = '';
  let before = '';
  const isShouted = word.length > 1 && word === word.toUpperCase();
  for (const character of word) {
    const letter = character.toLowerCase();
    const out = letterOf(letter, before) ?? character;
    const isCapital = character !== letter;
    latin += isShouted ? out.toUpperCase() : isCapital ? out.slice(0, 1).toUpperCase() + out.slice(1) : out;
    before = letter;
  }
  return latin;
}
