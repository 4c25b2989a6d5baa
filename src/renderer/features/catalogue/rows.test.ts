import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, mapRows, pagesFor } from './rows.ts';

describe('the rows of a list', () => {
  it('put a heading before each group, and count records on through all of them', () => {
    const rows = mapRows([
      { label: '1955', count: 2 },
      { label: '1957', count: 1 },
      { label: 'n.d.', count: 1 },
    ]);
    expect(Array.from({ length: rows.count }, (_, index) => rows.row(index))).toEqual([
      { type: 'heading', label: '1955', count: 2 },
      { type: 'record', index: 0 },
      { type: 'record', index: 1 },
      { type: 'heading', label: '1957', count: 1 },
      { type: 'record', index: 2 },
      { type: 'heading', label: 'n.d.', count: 1 },
      { type: 'record', index: 3 },
    ]);
    expect([0, 1, 2, 3].map(rows.rowOfRecord)).toEqual([1, 2, 4, 6]);
  });

  it('have no heading where the order has no groups', () => {
    const rows = mapRows([{ label: '', count: 3 }]);
    expect([0, 1, 2].map(rows.row)).toEqual([0, 1, 2].map((index) => ({ type: 'record', index })));
    expect(rows.count).toBe(3);
  });

  it('are none where there is nothing', () => {
    expect(mapRows([]).count).toBe(0);
  });

  const groups = fc.array(
    fc.record({
      label: fc.oneof(fc.constant(''), fc.string({ maxLength: 4 })),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 30 },
  );

  it('find the row of any record, and the record of that row, for any groups', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const rows = mapRows(given);
        const records = given.reduce((sum, { count }) => sum + count, 0);
        for (let index = 0; index < records; index += 1) {
          expect(rows.row(rows.rowOfRecord(index))).toEqual({ type: 'record', index });
        }
        expect(rows.count).toBe(records + given.filter(({ label }) => label !== '').length);
      }),
    );
  });

  it('are, read one after another, the groups again', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const rows = mapRows(given);
        const written: Group[] = [];
        let next = 0;
        for (let row = 0; row < rows.count; row += 1) {
          const found = rows.row(row);
          if (found.type === 'heading') written.push({ label: found.label, count: found.count });
          else {
            expect(found.index).toBe(next);
            expect(rows.rowOfRecord(next)).toBe(row);
            next += 1;
          }
        }
        expect(written).toEqual(given.filter(({ label }) => label !== ''));
      }),
    );
  });

  it('of 300,000 records are found in no time', () => {
    const total = 300_000;
    const years = Array.from({ length: 3_000 }, (_, each) => ({ label: `${each}`, count: total / 3_000 }));
    const started = performance.now();
    const rows = mapRows(years);
    let wrong = 0;
    for (let index = 0; index < total; index += 1) {
      const row = rows.row(rows.rowOfRecord(index));
      if (row.type !== 'record' || row.index !== index) wrong += 1;
    }
    expect(wrong).toBe(0);
    // 600,000 searches: about 0.1 s. Searching row by row would take minutes.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the pages of a stretch of records', () => {
  it('are those that hold its first, its last and all between', () => {
    expect(pagesFor(0, 49, 50)).toEqual([0]);
    expect(pagesFor(49, 50, 50)).toEqual([0, 1]);
    expect(pagesFor(120, 260, 50)).toEqual([2, 3, 4, 5]);
  });

  it('begin with the first one, also before the list', () => {
    expect(pagesFor(-20, 10, 50)).toEqual([0]);
    expect(pagesFor(-20, -1, 50)).toEqual([0]);
  });
});
