import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planOf } from '../sql.ts';
import { coal, freshFolder, openTest, rice } from './fresh-folder.ts';
import { itemsOfRecordQuery } from './items.ts';

const wish = { type: 'wish', schema: z.strictObject({ text: z.string() }) };

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
const journal = () => join(folder, 'journal.jsonl');

function opened() {
  const { library } = openTest(folder);
  return { library, wishes: library.items(wish, 'mark') };
}

/** What a library has after `act`, asked when it was closed and opened again. */
function kept(): readonly (readonly [string, string])[] {
  const { library, wishes } = opened();
  const all = wishes.all().map(({ id, body }) => [id, body.text] as const);
  library.close();
  return all;
}

describe('items', () => {
  it('are there the next time, with every revision, and hang on their record', () => {
    const { library, wishes } = opened();
    wishes.write([{ id: 'a', body: { text: 'coal' }, ref: coal }]);
    wishes.write([{ id: 'b', body: { text: 'rice' }, ref: rice }]);
    wishes.write([{ id: 'a', body: { text: 'more coal' } }]);
    wishes.write([{ id: 'a', body: { text: 'more coal' } }]);
    library.close();
    const again = opened();
    expect([
      again.wishes.all().map(({ id, body }) => [id, body.text]),
      again.wishes.of(coal).map(({ body, revision, ref }) => [body.text, revision, ref]),
      again.wishes.revisions('a').map(({ body }) => body?.text),
      again.wishes.get('c'),
    ]).toEqual([
      [
        ['b', 'rice'],
        ['a', 'more coal'],
      ],
      [['more coal', 2, coal]],
      ['coal', 'more coal'],
      null,
    ]);
    again.library.close();
  });

  it('are taken away and brought back, and nothing of them is lost', () => {
    const { library, wishes } = opened();
    wishes.write([{ id: 'a', body: { text: 'coal' }, ref: coal }]);
    wishes.write([{ id: 'a', body: null }]);
    const [removed] = wishes.removedSince('2026-11-24T09:00:00.000Z');
    expect([wishes.get('a'), wishes.of(coal), removed?.item.body, removed?.item.ref]).toEqual([
      null,
      [],
      { text: 'coal' },
      coal,
    ]);
    wishes.write([{ id: 'a', body: removed?.item.body ?? null }]);
    expect([wishes.of(coal).length, wishes.removedSince('2026').length, wishes.edition()]).toEqual([1, 0, 3]);
    library.close();
  });

  it('of another type are other items', () => {
    const { library, wishes } = opened();
    wishes.write([{ id: 'a', body: { text: 'coal' } }]);
    expect(library.items({ ...wish, type: 'dream' }, 'mark').all()).toEqual([]);
    library.close();
  });

  it('come back from the journal when the database is lost', () => {
    const { library, wishes } = opened();
    wishes.write([
      { id: 'a', body: { text: 'one' } },
      { id: 'b', body: { text: 'two' } },
    ]);
    wishes.write([{ id: 'b', body: null }]);
    library.close();
    rmSync(join(folder, 'library.sqlite'));
    expect(kept()).toEqual([['a', 'one']]);
  });

  it('go to the journal when that is lost', () => {
    const { library, wishes } = opened();
    wishes.write([
      { id: 'a', body: { text: 'one' } },
      { id: 'b', body: { text: 'two' } },
    ]);
    library.close();
    rmSync(journal());
    kept();
    rmSync(join(folder, 'library.sqlite'));
    expect(kept()).toEqual([
      ['a', 'one'],
      ['b', 'two'],
    ]);
  });

  it('are written all or none: of a commit that is half in the journal nothing comes back', () => {
    const first = opened();
    first.wishes.write([{ id: 'a', body: { text: 'before' } }]);
    first.library.close();
    const whole = readFileSync(journal());
    const second = opened();
    second.wishes.write([
      { id: 'a', body: { text: 'after' } },
      { id: 'b', body: { text: 'after' } },
    ]);
    second.library.close();
    const [, line = ''] = readFileSync(journal(), 'utf8').split('\n');
    // As a crash leaves it: the first line of the commit, nothing in the database.
    rmSync(join(folder, 'library.sqlite'));
    truncateSync(journal(), whole.length);
    appendFileSync(journal(), `${line}\n`);
    expect(kept()).toEqual([['a', 'before']]);
    // What is written after that stands, and is all that stands.
    const third = opened();
    third.wishes.write([{ id: 'c', body: { text: 'later' } }]);
    third.library.close();
    rmSync(join(folder, 'library.sqlite'));
    expect(kept()).toEqual([
      ['a', 'before'],
      ['c', 'later'],
    ]);
  });

  it.each([
    ['the first', 0],
    ['one between', 1],
    ['the last', 2],
  ])('are written all or none: nothing comes back when a power cut took %s of three lines', (_, index) => {
    const { library, wishes } = opened();
    wishes.write(['a', 'b', 'c'].map((id) => ({ id, body: { text: id } })));
    library.close();
    rmSync(join(folder, 'library.sqlite'));
    const lines = readFileSync(journal(), 'utf8').split('\n');
    writeFileSync(journal(), lines.with(index, '\0'.repeat(512)).join('\n'));
    expect(kept()).toEqual([]);
    const next = opened();
    next.wishes.write([{ id: 'b', body: { text: 'later' } }]);
    next.library.close();
    rmSync(join(folder, 'library.sqlite'));
    expect(kept()).toEqual([['b', 'later']]);
  });

  it('whose line was altered do not come back, and the others of a commit that was acknowledged do', () => {
    const { library, wishes } = opened();
    wishes.write([
      { id: 'a', body: { text: 'one' } },
      { id: 'b', body: { text: 'two' } },
    ]);
    // Nothing is written before the commit before it is on the disk.
    library.notes.save({ ref: coal, text: 'later', base: 0 });
    library.close();
    rmSync(join(folder, 'library.sqlite'));
    writeFileSync(journal(), readFileSync(journal(), 'utf8').replace('"until":2', '"until":1'));
    expect(kept()).toEqual([['b', 'two']]);
  });

  it('are refused as damaged when a row was altered, and right again at the next start', () => {
    const { library, wishes } = opened();
    wishes.write([{ id: 'a', body: { text: 'one' } }]);
    wishes.write([{ id: 'a', body: { text: 'two' } }]);
    // The last commit is compared at each start.
    library.notes.save({ ref: coal, text: 'later', base: 0 });
    library.close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec('DROP TRIGGER item_revision_is_not_changed');
    db.exec(`UPDATE item_revision SET body = replace(body, 'two', 'ten')`);
    db.close();
    const again = opened();
    expect(() => again.wishes.all()).toThrow('Revision 2 of the wish “a” is damaged');
    again.library.close();
    // Damage was met, so the next start checks all and puts it right.
    expect(kept()).toEqual([['a', 'two']]);
  });

  it('of a record are found by the index', () => {
    const { library } = opened();
    library.close();
    const db = new Database(join(folder, 'library.sqlite'));
    expect(planOf(db, itemsOfRecordQuery('wish', coal)).join('\n')).toContain(
      'USING COVERING INDEX item_of_record',
    );
    db.close();
  });
});
