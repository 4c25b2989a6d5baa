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

  it('says why there is none, and throws the same where one is needed', () => {
    const other = taken();
    const { state, library, need } = keep();
    other.close();
    const error = {
      code: 'library-locked',
      message: `Another Carrel has the library in ${folder} open. Close its window, or name another folder in CARREL_DATA.`,
      detail: { folder },
    };
    expect({ state, library }).toEqual({ state: { state: 'unavailable', folder, error }, library: null });
    expect(need).toThrow(expect.objectContaining(error));
    expect(logged).toEqual([`library unavailable: library-locked: ${error.message}`]);
  });

  it('finds it when it is tried again and free', () => {
    const other = taken();
    const kept = keep();
    expect(kept.retry()).toMatchObject({ state: 'unavailable', error: { code: 'library-locked' } });
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
