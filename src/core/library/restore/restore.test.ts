import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { coal, freshFolder, type Opened, openTest, rice } from '../fresh-folder.ts';
import type { Library } from '../open-library.ts';
import { readContents } from './read-contents.ts';

const wish = { type: 'wish', schema: z.strictObject({ text: z.string() }) };
const wishes = (library: Library) => library.items(wish, 'mark');

let one: string;
let other: string;
let copy: string;
beforeEach(() => {
  const folder = freshFolder();
  one = join(folder, 'one');
  other = join(folder, 'other');
  copy = join(folder, 'copy.sqlite');
});

/** Does something with a library and closes it. */
async function within<T>(
  folder: string,
  work: (opened: Opened) => T | Promise<T>,
  start?: string,
): Promise<T> {
  const opened = openTest(folder, start);
  try {
    return await work(opened);
  } finally {
    opened.library.close();
  }
}
const copyOf = (folder: string) => within(folder, ({ library }) => library.backups.copyTo(copy));
const restoreTo = (folder: string) => within(folder, ({ library }) => library.restore.run(copy));

/** All that a library holds, without the numbers of its commits. */
function contents(folder: string) {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  try {
    const { notes, bookmarks, items, state } = readContents(db);
    const plain = (changes: readonly { seq: number }[]) => changes.map(({ seq: _, ...rest }) => rest);
    return { notes: plain(notes), bookmarks: plain(bookmarks), items: plain(items), state: [...state] };
  } finally {
    db.close();
  }
}

type Act =
  | { readonly do: 'note'; readonly on: string; readonly text: string }
  | { readonly do: 'mark'; readonly on: string; readonly set: boolean }
  | { readonly do: 'wish'; readonly id: string; readonly text: string | null; readonly on: string | null }
  | { readonly do: 'state'; readonly key: string; readonly value: string };

const records = fc.constantFrom('coal', 'rice', '저우', 'a b', 'half \ud800 pair');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('note' as const), on: records, text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ do: fc.constant('mark' as const), on: records, set: fc.boolean() }),
  fc.record({
    do: fc.constant('wish' as const),
    id: fc.constantFrom('x', 'y'),
    text: fc.option(fc.string()),
    on: fc.option(records),
  }),
  fc.record({ do: fc.constant('state' as const), key: fc.constantFrom('room', 'theme'), value: fc.string() }),
);

function perform(library: Library, acts: readonly Act[]): void {
  for (const each of acts) {
    const ref = (record: string) => ({ collection: 'sample', record });
    switch (each.do) {
      case 'note': {
        const base = library.notes.get(ref(each.on))?.revision ?? 0;
        library.notes.save({ ref: ref(each.on), text: each.text, base });
        break;
      }
      case 'mark':
        library.bookmarks.set(ref(each.on), each.set);
        break;
      case 'wish': {
        const body = each.text === null ? null : { text: each.text };
        wishes(library).write([{ id: each.id, body, ref: each.on === null ? null : ref(each.on) }]);
        break;
      }
      case 'state':
        library.state.set(each.key, each.value.toWellFormed());
    }
  }
}

/** The normal run; the long one is `CARREL_RESTORE_RUNS=1000`. */
const numRuns = Number(process.env.CARREL_RESTORE_RUNS ?? 12);

describe('a copy taken from one library into an empty one', () => {
  it(
    `makes it equal, in ${numRuns} generated libraries, and again from its journal alone`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
          const folder = freshFolder();
          [one, other, copy] = [join(folder, 'one'), join(folder, 'other'), join(folder, 'copy.sqlite')];
          await within(one, ({ library }) => perform(library, acts));
          await copyOf(one);
          await restoreTo(other);
          const expected = contents(one);
          expect(contents(other)).toEqual(expected);
          rmSync(join(other, 'library.sqlite'));
          await within(other, () => {});
          expect(contents(other)).toEqual({ ...expected, state: [] });
        }),
        { numRuns },
      );
    },
    numRuns * 4_000,
  );

  it('is known to be tested: a copy of another library is not equal', async () => {
    await within(one, ({ library }) => perform(library, [{ do: 'note', on: 'coal', text: 'one' }]));
    await copyOf(one);
    await within(one, ({ library }) => perform(library, [{ do: 'note', on: 'coal', text: 'two' }]));
    await restoreTo(other);
    expect(contents(other)).not.toEqual(contents(one));
  });
});

describe('a copy taken into a library that holds something', () => {
  const earlier = '2026-11-20T09:00:00.000Z';

  /** `one` has a copy of what it was, and goes on; `other` is where it goes. */
  async function both(): Promise<void> {
    await within(
      one,
      ({ library }) => {
        library.notes.save({ ref: coal, text: 'coal of the copy', base: 0 });
        library.notes.save({ ref: rice, text: 'rice of the copy', base: 0 });
        library.bookmarks.set(coal, true);
        library.state.set('theme', 'dark');
        library.state.set('place', '3');
        wishes(library).write([{ id: 'x', body: { text: 'wish of the copy' } }]);
      },
      earlier,
    );
    await copyOf(one);
    await within(other, ({ library }) => {
      library.notes.save({ ref: coal, text: 'own coal', base: 0 });
      library.state.set('theme', 'light');
      wishes(library).write([{ id: 'x', body: { text: 'own wish' } }]);
      wishes(library).write([{ id: 'y', body: { text: 'only here' } }]);
    });
  }
  const counts = {
    notes: { new: 1, continued: 0, both: 1, same: 0 },
    items: [{ type: 'wish', new: 0, continued: 0, both: 1, same: 0 }],
    bookmarks: { set: 1, kept: 0 },
    revisions: 5,
    state: 1,
    differing: [
      { kind: 'note', ...coal, type: null, id: null },
      { kind: 'item', collection: null, record: null, type: 'wish', id: 'x' },
    ],
  };

  it('is first told as a plan, which changes nothing', async () => {
    await both();
    const before = readFileSync(join(other, 'journal.jsonl'), 'utf8');
    const plan = await within(other, ({ library }) => library.restore.plan(copy));
    expect(plan).toMatchObject({ ...counts, copy: { path: copy, facts: { notes: 2, bookmarks: 1 } } });
    expect(readFileSync(join(other, 'journal.jsonl'), 'utf8')).toBe(before);
  });

  it('overwrites nothing: where texts differ both are kept, and the library’s stands', async () => {
    await both();
    const restored = await restoreTo(other);
    expect(restored).toMatchObject({ ...counts, backup: { seq: 3 }, now: { notes: 2, bookmarks: 1 } });
    await within(other, ({ library }) => {
      expect({
        coal: library.notes.revisions(coal).map(({ text }) => text),
        rice: library.notes.get(rice)?.text,
        marked: library.bookmarks.has(coal),
        state: ['theme', 'place'].map((key) => library.state.get(key)),
        wishes: wishes(library)
          .all()
          .map(({ body }) => body.text),
        history: wishes(library)
          .revisions('x')
          .map(({ body }) => body?.text),
      }).toEqual({
        coal: ['own coal', 'coal of the copy', 'own coal'],
        rice: 'rice of the copy',
        marked: true,
        state: ['light', '3'],
        wishes: ['only here', 'own wish'],
        history: ['own wish', 'wish of the copy', 'own wish'],
      });
    });
  });

  it('adds nothing the second time', async () => {
    await both();
    await restoreTo(other);
    const before = contents(other);
    expect(await restoreTo(other)).toMatchObject({ revisions: 0, bookmarks: { set: 0 }, state: 0 });
    expect(contents(other)).toEqual(before);
  });

  it('does not bring back what was taken away since, and brings what went on since', async () => {
    await within(one, ({ library }) => {
      library.notes.save({ ref: coal, text: 'first', base: 0 });
      library.bookmarks.set(coal, true);
      library.bookmarks.set(rice, true);
    });
    await copyOf(one);
    await restoreTo(other);
    rmSync(copy);
    await within(one, ({ library }) => {
      library.notes.save({ ref: coal, text: 'second', base: 1 });
      library.bookmarks.set(rice, false);
    });
    // Here the note is emptied and the bookmark gone; the copy is older.
    await within(other, ({ library }) => {
      library.notes.save({ ref: coal, text: '', base: 1 });
      library.bookmarks.set(coal, false);
    });
    await copyOf(one);
    expect(await restoreTo(other)).toMatchObject({
      notes: { both: 1 },
      bookmarks: { set: 0, kept: 2 },
    });
    await within(other, ({ library }) => {
      expect([
        library.notes.get(coal)?.text,
        library.bookmarks.has(coal),
        library.bookmarks.has(rice),
      ]).toEqual(['', false, true]);
    });
  });

  it('that is damaged changes nothing, and no backup is made for it', async () => {
    await both();
    const db = new Database(copy);
    db.exec("UPDATE state SET value = 'altered'");
    db.close();
    await expect(restoreTo(other)).rejects.toMatchObject({ code: 'copy-damaged' });
    expect(existsSync(join(other, 'backups'))).toBe(false);
  });
});
