import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '#core/library/open-library.ts';
import { keepLibrary, type LibraryKeeper } from './library-keeper.ts';

const ref = { collection: 'sample', record: 'coal' };
let folder: string;
let keeper: LibraryKeeper | undefined;
let logged: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-keeper-'));
  logged = [];
});
afterEach(() => {
  keeper?.close();
  rmSync(folder, { recursive: true, force: true });
});
const keep = (data = folder) => {
  keeper = keepLibrary(data, (line) => logged.push(line));
  return keeper;
};
/** The library in another instance's hands. */
const taken = () => openLibrary(folder, { now: () => new Date(), log: () => {} });

describe('the keeper of the library', () => {
  it('has it ready', () => {
    const { state, library, need } = keep();
    expect(state).toEqual({ state: 'ready', folder });
    expect(need()).toBe(library);
  });

  it('shows it, and throws the reason at each save, while another Carrel has it', () => {
    const other = taken();
    other.notes.save({ ref, text: 'before', base: 0 });
    const { state, library, need } = keep();
    const error = {
      code: 'library-locked',
      message: `Another Carrel has the library in ${folder} open. Close its window, or name another folder in CARREL_DATA.`,
      detail: { folder },
    };
    expect([state, need()]).toEqual([{ state: 'read-only', folder, error }, library]);
    expect(logged).toEqual([`library unavailable: library-locked: ${error.message}`]);

    const refused = expect.objectContaining(error);
    expect(() => need().notes.save({ ref, text: 'mine', base: 1 })).toThrow(refused);
    expect(() => need().bookmarks.set(ref, true)).toThrow(refused);
    expect(() => need().state.set('theme', 'dark')).toThrow(refused);

    const seen = () => [need().notes.get(ref)?.text, need().notes.all().size, need().bookmarks.has(ref)];
    const edition = need().notes.edition();
    expect(seen()).toEqual(['before', 1, false]);
    other.notes.save({ ref, text: '', base: 1 });
    other.bookmarks.set(ref, true);
    expect(seen()).toEqual(['', 0, true]);
    expect(need().notes.edition()).not.toBe(edition);
    other.close();
  });

  it('takes a copy from one that another Carrel has, and makes no backup in it', async () => {
    const other = taken();
    other.notes.save({ ref, text: 'text', base: 0 });
    const { need } = keep();
    const copy = await need().backups.copyTo(join(folder, 'copy.sqlite'));
    expect(need().restore.plan(copy.path)).toMatchObject({ notes: { same: 1 } });
    await expect(need().backups.make()).rejects.toMatchObject({ code: 'library-locked' });
    await expect(need().restore.run(copy.path)).rejects.toMatchObject({ code: 'library-locked' });
    other.close();
  });

  it('finds it when it is tried again and free', () => {
    const other = taken();
    const kept = keep();
    expect(kept.retry()).toMatchObject({ state: 'read-only', error: { code: 'library-locked' } });
    other.close();
    expect(kept.retry()).toEqual({ state: 'ready', folder });
    expect(kept.state).toEqual({ state: 'ready', folder });
    kept.need().bookmarks.set(ref, true);
    expect(kept.library?.bookmarks.has(ref)).toBe(true);
  });

  it('leaves an open one alone when it is tried again', () => {
    const kept = keep();
    const { library } = kept;
    expect(kept.retry()).toEqual({ state: 'ready', folder });
    expect(kept.library).toBe(library);
  });

  it.each([
    [
      'a file in the place of its folder',
      () => writeFileSync(join(folder, 'data'), ''),
      'library-unwritable',
    ],
    [
      'a library of a newer Carrel',
      () => {
        const data = join(folder, 'data');
        openLibrary(data, { now: () => new Date(), log: () => {} }).close();
        const db = new Database(join(data, 'library.sqlite'));
        db.pragma('user_version = 99');
        db.close();
      },
      'library-too-new',
    ],
  ])('goes on without it: %s', (_, prepare, code) => {
    prepare();
    expect(keep(join(folder, 'data')).state).toMatchObject({ state: 'unavailable', error: { code } });
  });

  it('tells what was done to a damaged one, and puts one right that was met open', () => {
    const kept = keep();
    kept.need().notes.save({ ref, text: 'text', base: 0 });
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec("DROP TRIGGER note_revision_is_not_changed; UPDATE note_revision SET text = 'altered'");
    db.close();
    expect(() => kept.need().notes.get(ref)).toThrow('is damaged');
    expect(kept.retry()).toMatchObject({
      state: 'ready',
      recovery: { why: { code: 'library-damaged' }, damaged: join(folder, 'damaged', '1') },
    });
    expect(kept.need().notes.get(ref)?.text).toBe('text');
  });

  it('lets it go when it closes, for another to open', () => {
    const kept = keep();
    kept.close();
    kept.close();
    expect(kept.library).toBe(null);
    expect(kept.need).toThrow(
      expect.objectContaining({ code: 'library-unwritable', message: 'The library was closed.' }),
    );
    taken().close();
  });
});
