import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('search', words);

/** Pieces that are systems, which have words already. */
const systems: Readonly<Record<string, () => string>> = {
  mccune_reischauer: () => t('mccuneReischauer'),
  revised_romanization: () => t('revisedRomanization'),
  north_korean_usage: () => t('dprk'),
  yale: () => t('yale'),
  pinyin: () => t('pinyin'),
  wade_giles: () => t('wadeGiles'),
  hangul: () => t('hangul'),
  hanja: () => t('hanja'),
  chinese_characters: () => t('hanzi'),
  cyrillic: () => t('russian'),
  bgn_pcgn: () => t('russianBgn'),
  ala_lc: () => t('russianAlaLc'),
};

/** A piece as the catalogue's key has it: `in_latin_letters_ala_lc`. */
const slugOf = (piece: string): string =>
  piece
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '');

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
  return t('madeBy', { piece: slugOf(piece), text: piece });
}
