import { describe, expect, it } from 'vitest';
import { parseQuery } from '../parse-query.ts';
import type { Clause } from '../query/query.ts';
import { queryOf } from '../query/tree.ts';
import { rawSpelling } from './raw-spelling.ts';

/** What the bytes of a text say of an exact spelling. */
function toldOf(spelling: string, prefix: boolean, json: string): boolean | null {
  const [clause] = parseQuery(`=${spelling}${prefix ? '*' : ''}`).clauses;
  const raw = rawSpelling(spelling, prefix);
  return raw.told(Buffer.from(json).toString('latin1'), queryOf(clause as Clause));
}

const paragraph = (words: string) => JSON.stringify(['en', [['p', words]]]);

describe('the bytes of a text', () => {
  it.each([
    ['the word between spaces', 'Pak', 'and Pak spoke', true],
    ['the word with its apostrophe between spaces', 'Pak', 'it was Pak’s turn', true],
    ['the word in small letters only', 'Pak', 'and pak spoke', false],
    ['the word at the end of a string, where it may go on', 'Pak', 'it was Pak', null],
    ['the word within a long stretch without a space', 'Pak', ` ${'，'.repeat(300)}Pak，pak `, null],
  ])('tell of %s', (_, spelling, words, told) => {
    expect(toldOf(spelling, false, paragraph(words))).toBe(told);
  });

  it('leave it to whoever unpacks them where they are no JSON', () => {
    expect(toldOf('Pak', false, '["en",[["p","a Pak,\\q b"]]]')).toBeNull();
  });

  it('leave open a beginning whose mark may stand behind another', () => {
    expect(toldOf('ạ', true, paragraph('an a\u0315\u0323b there'))).toBeNull();
  });

  it('are not looked at again and again in a string that is none of the text', () => {
    const key = ' Pak '.repeat(200);
    expect(toldOf('Pak', false, JSON.stringify(['en', [['p', ['n', key, 'no']]]]))).toBeNull();
  });
});
