import { commonWords } from '../common-words.ts';
import { capital, type MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';

/** Letters of 1901 and 1947 that the spelling of 1972 gave up and hardly another language has. */
const oldLetters = /^(?!.*[ds]j(?:ust|oin|udg|unc|ourn|ac|ec|ut|udic))(?=.*(?:tj|dj|sj))[a-z]+$/;
/** oe is Dutch for u. German has it as well (Goering), so it is asked to stand before what ends like Indonesian. */
const oldVowel = /^[bdghjklmnprstw]?[a-z]*oe[bdghjklmnprst][a-z]*[aoi]$/;
/** Names of Java that are common in the new spelling. */
const newName =
  /^(?:su[bdghjkmnprstwy][a-z]*(?:[rtdnmwk]o|andi|adi|ardi|irman)|[a-z]{2,}(?:joyo|djoyo|kusum[ao]|sastro|wijaya|negoro|nagoro|putro|atmojo|aminoto))$/;

/** Words of English, French, Serbian and Vietnamese that have the letters. */
const otherWords = new Set(
  (
    'djilas djordje djordjevic djibouti djuric hadj hadji djebel djerba djerdap subito sugamo ' +
    'amoeba subpoena'
  ).split(' '),
);

/**
 * An Indonesian name in the other spellings: those of 1972 (Sujatmoko), of 1947 (Sudjatmoko) and of 1901
 * (Soedjatmoko), and as bearers mix them. Empty for what does not look like one.
 */
export function indonesianRule(words: readonly QueryWord[]): MadeForm[] {
  const [word, ...rest] = words;
  if (!word || rest.length > 0 || word.pieces.length !== 1) return [];
  const { key } = word;
  if (key.length < 6 || commonWords.has(key) || otherWords.has(key)) return [];
  const isOld = oldLetters.test(key) || oldVowel.test(key);
  if (!isOld && !newName.test(key)) return [];
  const modern = isOld ? modernised(key) : key;
  // A capital J is the y of 1972 until all else is done.
  const mixed = modern
    .replaceAll('ny', 'nJ')
    .replaceAll('sy', 'sJ')
    .replaceAll('y', 'J')
    .replaceAll('j', 'dj')
    .replaceAll(/c(?!h)/g, 'tj')
    .replaceAll('kh', 'ch');
  const of1947 = mixed.replaceAll('J', 'j');
  return [
    { text: capital(modern), system: 'other', rule: 'Indonesian spelling of 1972' },
    { text: capital(of1947), system: 'other', rule: 'Indonesian spelling of 1947' },
    { text: capital(of1947.replaceAll('u', 'oe')), system: 'other', rule: 'Indonesian spelling of 1901' },
    { text: capital(modern.replaceAll('u', 'oe')), system: 'other', rule: 'Indonesian, old vowels' },
    {
      text: capital(mixed.replaceAll('J', 'y')),
      system: 'other',
      rule: 'Indonesian, mixed',
    },
  ];
}

/** A word in old letters in those of 1972; where dj and tj are, a bare j is y. */
function modernised(key: string): string {
  const isOldConsonant = /tj|dj|sj|nj/.test(key);
  const vowels = key.replaceAll('oe', 'u');
  if (!isOldConsonant) return vowels;
  return vowels
    .replaceAll('dj', 'J')
    .replaceAll('tj', 'C')
    .replaceAll('j', 'y')
    .replaceAll('J', 'j')
    .replaceAll('C', 'c');
}
