import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../parse-query.ts';
import { type BuilderRow, builderOf, itemsOf, writeRows } from './builder.ts';
import { hostileText, withoutPlaces } from './test-queries.ts';

const rowsOf = (text: string) => builderOf(parseQuery(text).root);

describe('the lines of a query', () => {
  it('are one for words, and one for each other thing that is asked', () => {
    expect(
      rowsOf(
        'rice coal* title:(tea OR "red army") -army -from:(Kim OR Pak) "peaceful road" =Pak a NEAR/5 b date:1956.. -before:1950 undated:no -genre:letter',
      ),
    ).toEqual([
      { kind: 'all', field: null, items: ['rice', 'coal*'] },
      { kind: 'any', field: 'title', items: ['tea', '"red army"'] },
      { kind: 'none', field: null, items: ['army'] },
      { kind: 'none', field: 'from', items: ['Kim', 'Pak'] },
      { kind: 'phrase', field: null, items: ['"peaceful road"'] },
      { kind: 'exact', field: null, items: ['=Pak'] },
      { kind: 'near', field: null, items: ['a', 'b'], distance: 5 },
      { kind: 'date', relation: 'in', isNegated: false, text: '1956..' },
      { kind: 'date', relation: 'before', isNegated: true, text: '1950' },
      { kind: 'dated', isDated: true },
      { kind: 'value', field: 'genre', isNegated: true, text: 'letter' },
    ]);
  });

  it('are none for every record', () => {
    expect(rowsOf('')).toEqual([]);
  });

  it.each(['a b OR c', '-(a b)', 'title:a OR text:b', 'a OR date:1956', 'title:a NEAR b'])(
    'cannot be made of %s',
    (text) => {
      expect(rowsOf(text)).toBeNull();
    },
  );

  it('stand for the query that they were made of', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { root } = parseQuery(text);
        const rows = builderOf(root);
        fc.pre(rows !== null);
        const again = parseQuery(writeRows(rows ?? []));
        expect([text, withoutPlaces(again.root)]).toEqual([text, withoutPlaces(root)]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a line that a reader fills in', () => {
  const written = (row: BuilderRow) => writeRows([row]);

  it('is taken apart as a query would be', () => {
    expect(itemsOf('rice "red army" =Pak coal* title:tea OR -(army')).toEqual([
      'rice',
      '"red army"',
      '=Pak',
      'coal*',
      'tea',
      'army',
    ]);
  });

  it('asks for nothing while it is empty', () => {
    expect(written({ kind: 'any', field: 'title', items: ['', ' '] })).toBe('');
    expect(written({ kind: 'date', relation: 'in', isNegated: false, text: ' ' })).toBe('');
  });

  it('cannot break out of its line', () => {
    expect(written({ kind: 'any', field: 'title', items: ['a) OR (b', 'x"y', 'text:z', '"open'] })).toBe(
      '(title:"a) OR (b" OR title:"xy" OR title:"text:z" OR title:"open")',
    );
    expect(written({ kind: 'value', field: 'id', isNegated: true, text: 'a" OR b' })).toBe('-id:"a OR b"');
    expect(written({ kind: 'date', relation: 'after', isNegated: false, text: '31 May 1956' })).toBe(
      'after:"31 May 1956"',
    );
  });
});
