import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeEach, describe, expect, it } from 'vitest';
import { coal, freshFolder, openTest, rice } from './fresh-folder.ts';
import { openJournal } from './journal.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = freshFolder();
  path = join(folder, 'journal.jsonl');
});
const read = () => readFileSync(path, 'utf8');
const linesCount = () => read().split('\n').length - 1;
const note = (seq: number, text: string) =>
  ({ kind: 'note', seq, ...coal, revision: seq, text, savedAt: '2026-11-24T09:00:00.000Z' }) as const;

/** A library with notes `1` to `count` on one record, closed. */
function fill(count: number): void {
  const { library } = openTest(folder);
  for (let n = 1; n <= count; n += 1) library.notes.save({ ref: coal, text: `text ${n}`, base: n - 1 });
  library.close();
}
function reopened() {
  const { library, log } = openTest(folder);
  const found = { texts: library.notes.revisions(coal).map(({ text }) => text), log };
  library.close();
  return found;
}

describe('the journal', () => {
  it('has one readable line a commit', () => {
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'Zhou: “coal”\n저우언라이', base: 0 });
    library.close();
    expect(read()).toBe(
      '{"kind":"note","seq":1,"collection":"sino-north-korean","record":"coal","revision":1,' +
        '"text":"Zhou: “coal”\\n저우언라이","savedAt":"2026-11-24T09:00:01.000Z",' +
        '"hash":"63997782d994bb4d27a1486a1ce37ee66062af271abda3ff21bc742d67799319"}\n',
    );
  });

  it('gives its changes back, line by line, and knows the last', () => {
    const journal = openJournal(path);
    const changes = [note(1, 'one'), note(2, 'x'.repeat(3_000_000)), note(3, 'three')];
    journal.append(changes);
    const changesAfter = (seq: number) => [...journal.after(seq)].map(({ change }) => change);
    expect([changesAfter(0), changesAfter(2), journal.lastSeq()]).toEqual([changes, [changes[2]], 3]);
    journal.append([note(4, 'y'.repeat(1_000_000))]);
    expect(journal.lastSeq()).toBe(4);
    journal.close();
  });

  it('takes the last append back, and only that', () => {
    const journal = openJournal(path);
    journal.append([note(1, 'one')]);
    const before = read();
    journal.append([note(2, 'two'), note(3, 'three')]);
    journal.undo();
    journal.undo();
    expect(read()).toBe(before);
    journal.close();
  });

  it('passes over what is torn, altered or not its own, and writes on behind it', () => {
    const journal = openJournal(path);
    journal.append([note(1, 'one')]);
    appendFileSync(path, `${read().replace('one', 'won')}{"kind":"note"}\n[]\n{"kind":"note","seq":2,"colle`);
    expect(journal.lastSeq()).toBe(1);
    journal.append([note(2, 'two')]);
    expect([[...journal.after(0)].map(({ change }) => change), journal.lastSeq()]).toEqual([
      [note(1, 'one'), note(2, 'two')],
      2,
    ]);
    journal.close();
  });

  it('is not written when another file took its name', () => {
    const journal = openJournal(path);
    rmSync(path);
    writeFileSync(path, '');
    expect(() => journal.append([note(1, 'one')])).toThrow('was replaced by another file');
    journal.close();
  });
});

describe('database and journal', () => {
  it('are level again after a crash between the two: the line becomes a revision', () => {
    fill(1);
    const journal = openJournal(path);
    journal.append([note(2, 'typed, never acknowledged')]);
    journal.close();
    expect(reopened()).toEqual({
      texts: ['text 1', 'typed, never acknowledged'],
      log: ['library: 1 commits restored from the journal to the database'],
    });
  });

  it('are level when an older copy of the database is put back', () => {
    fill(2);
    const older = readFileSync(join(folder, 'library.sqlite'));
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: 'text 3', base: 2 });
    library.bookmarks.set(rice, true);
    library.close();
    writeFileSync(join(folder, 'library.sqlite'), older);
    expect(reopened()).toMatchObject({ texts: ['text 1', 'text 2', 'text 3'] });
    expect(reopened().log).toEqual([]);
  });

  it('are level when the journal is lost: it is written anew', () => {
    fill(3);
    const before = read();
    rmSync(path);
    expect(reopened().log).toEqual(['library: 3 commits copied from the database to the journal']);
    expect(read()).toBe(before);
  });

  it('are level when the journal lost its end', () => {
    fill(3);
    const before = read();
    truncateSync(path, before.length - 20);
    expect(reopened().log).toEqual(['library: 1 commits copied from the database to the journal']);
    rmSync(join(folder, 'library.sqlite'));
    expect(reopened().texts).toEqual(['text 1', 'text 2', 'text 3']);
  });

  it('number revisions without a gap when a line of the journal is lost together with the database', () => {
    fill(3);
    writeFileSync(path, read().replace('text 2', 'text ?'));
    rmSync(join(folder, 'library.sqlite'));
    expect(reopened().texts).toEqual(['text 1', 'text 3']);
    writeFileSync(join(folder, 'in-use'), '');
    expect(reopened().texts).toEqual(['text 1', 'text 3']);
  });

  it('take the later of two lines with one number, for the earlier had no commit', () => {
    const journal = openJournal(path);
    journal.append([note(1, 'failed'), note(1, 'saved'), note(2, 'next')]);
    journal.close();
    expect(reopened().texts).toEqual(['saved', 'next']);
  });
});

describe('a save', () => {
  it.skipIf(!existsSync('/dev/full'))(
    'that the journal cannot take is refused whole, and says that the disk is full',
    () => {
      symlinkSync('/dev/full', path);
      const { library } = openTest(folder);
      expect(() => library.notes.save({ ref: coal, text: 'too much', base: 0 })).toThrow(
        expect.objectContaining({
          code: 'library-full',
          message: `The note on “coal” was not saved: the disk that holds ${folder} is full. Free some space and try again.`,
        }),
      );
      expect([library.notes.get(coal), library.notes.all().size]).toEqual([null, 0]);
      library.close();
    },
  );

  it('that the database cannot take leaves no line in the journal', () => {
    fill(1);
    const { library } = openTest(folder);
    const other = new Database(join(folder, 'library.sqlite'));
    other.exec("CREATE TRIGGER no BEFORE INSERT ON bookmark BEGIN SELECT RAISE(ABORT, 'no'); END");
    other.close();
    expect(() => library.bookmarks.set(rice, true)).toThrow('no');
    expect([linesCount(), library.bookmarks.has(rice)]).toEqual([1, false]);
    library.notes.save({ ref: coal, text: 'text 2', base: 1 });
    library.close();
    expect(reopened().texts).toEqual(['text 1', 'text 2']);
  });
});
