import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { allRows, firstRow, joinSql, planOf, runSql, sql } from './sql.ts';

const people = () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT');
  for (const name of ['Kim', 'Pak', "O'Neill"]) runSql(db, sql`INSERT INTO person (name) VALUES (${name})`);
  return db;
};

it('binds values and puts no text of theirs into the statement', () => {
  const name = "'; DROP TABLE person; --";
  expect(sql`SELECT * FROM person WHERE name = ${name} LIMIT ${1}`).toEqual({
    text: 'SELECT * FROM person WHERE name = ? LIMIT ?',
    values: [name, 1],
  });
});

it('puts fragments in with their own values, in order', () => {
  const where = joinSql([sql`id > ${1}`, sql`name IN (${joinSql(['Pak', 'Kim'], ', ')})`], ' AND ');
  const query = sql`SELECT name FROM person WHERE ${where} LIMIT ${5}`;
  expect(query).toEqual({
    text: 'SELECT name FROM person WHERE id > ? AND name IN (?, ?) LIMIT ?',
    values: [1, 'Pak', 'Kim', 5],
  });
  expect(allRows(people(), query)).toEqual([{ name: 'Pak' }]);
});

it('answers the first row, or undefined', () => {
  const db = people();
  expect(firstRow(db, sql`SELECT id FROM person WHERE name = ${"O'Neill"}`)).toEqual({ id: 3 });
  expect(firstRow(db, sql`SELECT id FROM person WHERE name = ${'Nobody'}`)).toBeUndefined();
});

it('counts changed rows and shows the plan', () => {
  const db = people();
  expect(runSql(db, sql`DELETE FROM person WHERE id > ${1}`)).toBe(2);
  expect(planOf(db, sql`SELECT * FROM person WHERE id = ${1}`)).toEqual([
    'SEARCH person USING INTEGER PRIMARY KEY (rowid=?)',
  ]);
});

it('keeps working after more statements than it keeps', () => {
  const db = people();
  for (let n = 1; n < 500; n++) {
    const text = joinSql(
      Array.from({ length: (n % 250) + 1 }, () => 1),
      ', ',
    );
    expect(allRows(db, sql`SELECT name FROM person WHERE id IN (${text})`)).toEqual([{ name: 'Kim' }]);
  }
});
