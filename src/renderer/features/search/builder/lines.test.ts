import { describe, expect, it } from 'vitest';
import type { BuilderRow } from '#contract/search.ts';
import { lineOf, newLine, rowOf } from './lines.ts';

const rows: readonly BuilderRow[] = [
  { kind: 'all', field: null, items: ['rice', '"peaceful road"', 'peace*'] },
  { kind: 'any', field: 'title', items: ['harvest', 'rice'] },
  { kind: 'none', field: null, items: ['army'] },
  { kind: 'phrase', field: 'text', items: ['"red army"'] },
  { kind: 'exact', field: 'name', items: ['=Pak', '="Pak Hon-yong"'] },
  { kind: 'near', field: null, items: ['rice', 'coal'], distance: 5 },
  { kind: 'date', relation: 'before', isNegated: true, text: '1956-08' },
  { kind: 'dated', isDated: true },
  { kind: 'dated', isDated: false },
  { kind: 'value', field: 'genre', isNegated: false, text: 'telegram' },
];

describe('a line of the form', () => {
  it('says what its row says, whatever its kind', () => {
    expect(rows.map((row) => rowOf(lineOf(row)))).toEqual(rows);
  });

  it('takes words as they are typed, without signs of its kind', () => {
    expect(lineOf({ kind: 'exact', field: null, items: ['=Pak', '="Pak Hon-yong"'] }).text).toBe(
      'Pak "Pak Hon-yong"',
    );
    expect(rowOf(newLine('phrase', { text: ' red "army ' }))).toMatchObject({ items: ['"red army"'] });
    expect(rowOf(newLine('any', { text: 'a “b c” d' }))).toMatchObject({ items: ['a', '“b c”', 'd'] });
  });

  it('asks for nothing while it is empty, and for no distance that there is not', () => {
    expect(['all', 'in', 'genre'].map((kind) => rowOf(newLine(kind as 'all', { text: ' ' })))).toEqual(
      Array(3).fill(null),
    );
    expect(rowOf(newLine('near', { text: 'a b', distance: Number.NaN }))).toMatchObject({ distance: 0 });
    expect(rowOf(newLine('near', { text: 'a b', distance: 5000 }))).toMatchObject({ distance: 1000 });
  });
});
