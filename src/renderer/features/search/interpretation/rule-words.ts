import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('search', words);

/** The pieces that core/names puts its rules together of, each as `slugOf` has it; those of systems have words already. */
const pieces: Readonly<Record<string, string>> = {
  'simplified-characters': 'simplified',
  'traditional-characters': 'traditional',
  'arabic-name': 'arabic',
  'the-form-shown': 'shown',
  'given-name-first': 'givenFirst',
  'as-older-books-print-it': 'olderBooks',
  indonesian: 'indonesian',
  'old-vowels': 'oldVowels',
  mixed: 'mixed',
  'in-latin-letters-ala-lc': 'latinAlaLc',
  'in-latin-letters-bgn-pcgn': 'latinBgn',
  'southern-spelling': 'southern',
  'syllable-by-syllable': 'syllables',
  'soviet-spelling': 'soviet',
  hyphenated: 'hyphenated',
  kontsevich: 'kontsevich',
  palladius: 'palladius',
  'customary-spelling': 'customary',
  'endings-in-full': 'endings',
  'scholarly-transliteration': 'scholarly',
};

const systems: Readonly<Record<string, () => string>> = {
  'mccune-reischauer': () => t('mccuneReischauer'),
  'revised-romanization': () => t('revisedRomanization'),
  'north-korean-usage': () => t('dprk'),
  yale: () => t('yale'),
  pinyin: () => t('pinyin'),
  'wade-giles': () => t('wadeGiles'),
  hangul: () => t('hangul'),
  hanja: () => t('hanja'),
  'chinese-characters': () => t('hanzi'),
  cyrillic: () => t('russian'),
  'bgn-pcgn': () => t('russianBgn'),
  'ala-lc': () => t('russianAlaLc'),
};

const slugOf = (piece: string): string =>
  piece
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** How a rule made a form of a name, in words; what is not known here is said as it is. */
export function ruleWords(rule: string): string {
  const [made = '', family] = rule.split(/(?:^|; )surname family /);
  const how = made
    .split(', ')
    .map((piece) => systems[slugOf(piece)]?.() ?? pieceWords(piece))
    .join(', ');
  if (family === undefined) return how;
  const ofFamily = t('surnameFamily', { name: family });
  return made === '' ? ofFamily : t('ruleAndFamily', { rule: how, family: ofFamily });
}

function pieceWords(piece: string): string {
  const year = /^Indonesian spelling of (\d{4})$/.exec(piece)?.[1];
  if (year !== undefined) return t('indonesianOf', { year });
  return t('madeBy', { piece: pieces[slugOf(piece)] ?? 'other', text: piece });
}
