/// <reference path="./opencc.d.ts" />
import fromSimplified from 'opencc-js/dict/STCharacters';
import fromTraditional from 'opencc-js/dict/TSCharacters';

/**
 * Simplified and traditional characters, one by one, by the tables of OpenCC. Names need no phrases: where a
 * simplified character stands for several (发, 后), the table's first is taken, and a name that has the
 * other is stored with it.
 */
const tableOf = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split('|').map((row) => {
      const [from = '', to = ''] = row.split(' ');
      return [from, to];
    }),
  );

const simplified = tableOf(fromTraditional);
const traditional = tableOf(fromSimplified);

function through(table: ReadonlyMap<string, string>, text: string): string {
  let changed = '';
  for (const character of text) {
    changed += character < '\u3400' ? character : (table.get(character) ?? character);
  }
  return changed;
}

export const toSimplified = (text: string): string => through(simplified, text);
export const toTraditional = (text: string): string => through(traditional, text);

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
