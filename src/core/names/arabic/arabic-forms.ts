import type { MadeForm } from '../made-form.ts';

/** Words of Arabic, Persian and Turkish names that every newspaper spells otherwise, commonest first. */
const families: readonly (readonly string[])[] = [
  ['Mohammed', 'Muhammad', 'Mohammad', 'Mohamed'],
  ['Ahmed', 'Ahmad'],
  ['Mahmoud', 'Mahmud'],
  ['Hassan', 'Hasan'],
  ['Hussein', 'Husayn', 'Hussain', 'Hossein'],
  ['Khalid', 'Khaled'],
  ['Omar', 'Umar'],
  ['Sulayman', 'Suleiman', 'Sulaiman'],
  ['Fuad', 'Fouad'],
  ['Yusuf', 'Youssef', 'Yousef'],
  ['Faisal', 'Faysal', 'Feisal'],
  ['Abdullah', 'Abdallah'],
  ['ibn', 'bin'],
];

const familyOf: ReadonlyMap<string, readonly string[]> = new Map(
  families.flatMap((family) => family.map((word) => [word.toLowerCase(), family])),
);

/** Most names of a table have none of these words, and looking closer takes time. */
const hasSuch = new RegExp(`(?:^| )(?:${[...familyOf.keys()].join('|')}|abd(?:ul|el)?|[ae]l-.+)(?: |$)`, 'i');

/** More of them would push out what is likelier. */
const most = 12;

/**
 * Other spellings of a name that has a word of these families, or an article: al-Sadat is el-Sadat, Abdul Karim is
 * Abd al-Karim and Abdel Karim. Only one word is changed at a time, and names without such words have none.
 */
export function arabicForms(text: string): MadeForm[] {
  if (!hasSuch.test(text) || !text.includes(' ')) return [];
  const changed = new Set<string>();
  const words = text.split(' ');
  words.forEach((word, at) => {
    for (const other of familyOf.get(word.toLowerCase()) ?? []) {
      if (other.toLowerCase() !== word.toLowerCase()) changed.add(words.with(at, other).join(' '));
    }
  });
  if (/(?:^| )(?:al|el)-/.test(text)) {
    changed.add(text.replaceAll(/(?<=^| )(al|el)-/g, (article) => (article === 'al-' ? 'el-' : 'al-')));
  }
  for (const servant of ['Abdul ', 'Abdel ', 'Abd al-']) {
    changed.add(text.replace(/(?<=^| )(?:Abdul |Abdel |Abd [ae]l-)(?=\p{Lu})/u, servant));
  }
  changed.delete(text);
  return [...changed].slice(0, most).map((form) => ({ text: form, system: 'other', rule: 'Arabic name' }));
}

/** A surname without its article: al-Sadat, as-Sadat. */
export const withoutArticle = (word: string): string =>
  word.replace(/^(?:al|el|as|es|at|ar|ad)-(?=\p{L}{3})/iu, '');
