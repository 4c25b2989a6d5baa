import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '#core/library/open-library.ts';
import { keepLibrary, type LibraryKeeper } from './library-keeper.ts';
import { toldRecovery } from './told-recovery.ts';

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

describe('a keeper that was asked to change nothing', () => {
  const readOnly = () => {
    keeper = keepLibrary(folder, (line) => logged.push(line), { readOnly: true });
    return keeper;
  };
  const code = 'library-read-only';

  it('shows the library, writes nothing, and keeps nobody from writing', () => {
    const first = taken();
    first.notes.save({ ref, text: 'before', base: 0 });
    first.close();
    const { state, need, retry } = readOnly();
    expect(state).toMatchObject({ state: 'read-only', error: { code } });
    expect(() => need().notes.save({ ref, text: 'mine', base: 1 })).toThrow(
      expect.objectContaining({ code }),
    );
    const other = taken();
    other.notes.save({ ref, text: 'after', base: 1 });
    expect(need().notes.get(ref)?.text).toBe('after');
    other.close();
    expect(retry()).toMatchObject({ state: 'read-only', error: { code } });
  });

  it('makes none where there is none', () => {
    expect(readOnly().state).toMatchObject({ state: 'unavailable', error: { code } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

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
    expect(await need().restore.plan(copy.path)).toMatchObject({ notes: { same: 1 } });
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

  it('saves again when its files are back, whether the same or copied back', () => {
    const changed: unknown[] = [];
    const kept = keepLibrary(folder, (line) => logged.push(line), {
      changed: (state) => changed.push(state),
    });
    keeper = kept;
    const save = (text: string, base: number) => kept.need().notes.save({ ref, text, base });
    save('one', 0);
    const away = `${folder}-away`;
    renameSync(folder, away);
    expect(() => save('two', 1)).toThrow('cannot be written');
    renameSync(away, folder);
    expect(save('two', 1).revision).toBe(2);
    expect(changed).toEqual([]);

    // On another disk, as it were: the files that are open lead nowhere any more.
    renameSync(folder, away);
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.sqlite'), 'half a fi');
    expect(() => save('three', 2)).toThrow('was replaced by another file');
    expect(readFileSync(join(folder, 'library.sqlite'), 'utf8')).toBe('half a fi');
    cpSync(away, folder, { recursive: true });
    expect(save('three', 2).revision).toBe(3);
    expect(changed).toEqual([{ state: 'ready', folder }]);
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toContain('three');
    rmSync(away, { recursive: true });
  });

  it('keeps what was done to a damaged one until it was read, and logs a refusal once', () => {
    const kept = keep();
    kept.need().notes.save({ ref, text: 'text', base: 0 });
    kept.close();
    writeFileSync(join(folder, 'library.sqlite'), 'x'.repeat(9000));
    expect(toldRecovery(keep().need())).toMatchObject({
      recovery: { from: 'journal', notes: 1 },
      seen: false,
    });
    keeper?.close();
    expect(toldRecovery(keep().need())).toMatchObject({ recovery: { replayed: 1 } });
    const elsewhere = { ...keep().need(), folder: '/elsewhere' };
    expect(toldRecovery(elsewhere)).toBe(null);
    keeper?.close();

    writeFileSync(join(folder, 'file'), '');
    logged = [];
    const none = keep(join(folder, 'file'));
    none.retry();
    none.retry();
    expect(logged).toHaveLength(1);
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
