import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { packSchema } from '../pack/pack-schema.ts';
import { planOf } from '../sql.ts';
import { initialOf } from './initial.ts';
import { datesQuery, titlesQuery } from './orders.ts';

it('reads the orders from their indexes alone', () => {
  const db = new Database(':memory:');
  for (const statement of packSchema) db.exec(statement);
  expect([datesQuery, titlesQuery].map((query) => planOf(db, query))).toEqual([
    ['SCAN record USING COVERING INDEX record_by_date'],
    ['SCAN filed'],
  ]);
});

it.each([
  ['memorandum', 'M'],
  ['élan', 'E'],
  ['“đồng', 'D'],
  ['ёлка', 'Е'],
  ['йога', 'Й'],
  ['김일성', 'ㄱ'],
  ['하늘', 'ㅎ'],
  ['周恩来', '周'],
  ['𠀀', '𠀀'],
  ['12 points', '0–9'],
  ['…', '#'],
  ['', '#'],
])('files %j under %s', (title, initial) => {
  expect(initialOf(title)).toBe(initial);
});
