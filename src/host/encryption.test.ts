import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetKeys } from '#core/library/encryption/keyring.ts';
import { filesWith } from '#core/library/encryption/test-words.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { openTestRoom, type Room } from './test-room.ts';

const ref = { collection: 'sample', record: 'coal' };
const passphrase = 'a lamp beside the window';
const words = 'Zhou asks for anthracite';
let folder: string;
let rooms: Room[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-encryption-'));
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  forgetKeys();
  rmSync(folder, { recursive: true, force: true });
});

function open(data = join(folder, 'data')): Room {
  const room = openTestRoom({ data, packs: join(folder, 'packs') });
  rooms.push(room);
  return room;
}
/** As a start of the program, which has no keys. */
function openAnew(data?: string): Room {
  for (const room of rooms.splice(0)) room.close();
  forgetKeys();
  return open(data);
}
const data = () => join(folder, 'data');
/** What the library holds, once its room is closed. */
function noted(room: Room, folder = data()): string[] {
  room.close();
  const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
  try {
    return library.notes.revisions(ref).map(({ text }) => text);
  } finally {
    library.close();
  }
}

it('encrypts the library and its backups in the open room, which opens locked the next time', async () => {
  const room = open();
  await room.api.notes.save({ ref, text: words, base: 0 });
  await room.api.library.backUp({});
  await room.api.trail.set({ state: 'on' });
  expect(await room.api.library.encryption({})).toEqual({ state: 'off', plain: [], other: [] });
  expect(filesWith(data(), words)).not.toEqual([]);
  expect(await room.api.library.encrypt({ passphrase, olderBackups: 'encrypt' })).toEqual({
    state: 'on',
    plain: [],
    other: [],
  });
  expect(room.heard.map(([name]) => name)).toContain('library.changed');
  expect(filesWith(data(), words)).toEqual([]);
  await room.api.notes.save({ ref, text: `${words}, twice`, base: 1 });
  expect((await room.api.trail.get({ limit: 0 })).state).toBe('on');

  const locked = openAnew();
  expect(await locked.api.library.state({})).toMatchObject({
    state: 'unavailable',
    error: { code: 'library-encrypted' },
  });
  expect(await locked.api.library.encryption({})).toEqual({ state: 'locked', plain: [], other: [] });
  const saving = locked.api.notes.save({ ref, text: 'none', base: 0 });
  await expect(saving).rejects.toMatchObject({ code: 'library-encrypted' });
  await expect(locked.api.trail.get({ limit: 0 })).rejects.toMatchObject({ code: 'library-encrypted' });
  const wrong = locked.api.library.unlock({ passphrase: 'a lamp beside the door' });
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(await locked.api.library.unlock({ passphrase })).toMatchObject({ state: 'ready' });
  expect(noted(locked)).toEqual([words, `${words}, twice`]);
  const log = join(data(), 'carrel.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toMatch(/lamp|Zhou/);
});

it('changes the passphrase, and switches encryption off, for who has it only', async () => {
  const room = open();
  await room.api.notes.save({ ref, text: words, base: 0 });
  await room.api.library.encrypt({ passphrase, olderBackups: 'delete' });
  const next = 'another lamp';
  for (const call of [
    room.api.library.changePassphrase({ passphrase: 'a lamp', next }),
    room.api.library.decrypt({ passphrase: 'a lamp' }),
  ]) {
    await expect(call).rejects.toMatchObject({ code: 'passphrase-wrong' });
  }
  const changed = await room.api.library.changePassphrase({ passphrase, next });
  expect(changed).toEqual({ state: 'on', plain: [], other: [] });

  const again = openAnew();
  await expect(again.api.library.unlock({ passphrase })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await again.api.library.unlock({ passphrase: next });
  expect(await again.api.library.decrypt({ passphrase: next })).toEqual({
    state: 'off',
    plain: [],
    other: [],
  });
  const plain = openAnew();
  expect(noted(plain)).toEqual([words]);
  expect(filesWith(data(), words)).toContain('library.sqlite');
});

it('makes backups and copies in processes of their own, and takes an encrypted copy in elsewhere', async () => {
  const room = open();
  // So much that no copy of it is small work.
  const text = words.repeat(40_000);
  await room.api.notes.save({ ref, text, base: 0 });
  await room.api.library.encrypt({ passphrase, olderBackups: 'encrypt' });
  await room.api.notes.save({ ref, text: `${text}.`, base: 1 });
  expect((await room.api.library.backUp({})).backups.map(({ facts }) => facts?.notes)).toEqual([1, 1]);
  const { path } = await room.api.library.takeCopy({ folder });
  expect(filesWith(folder, words)).toEqual([]);

  const other = openAnew(join(folder, 'other'));
  await expect(other.api.library.planRestore({ path })).rejects.toMatchObject({ code: 'copy-encrypted' });
  const wrong = other.api.library.unlockCopy({ path, passphrase: 'no' });
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await other.api.library.unlockCopy({ path, passphrase });
  expect(await other.api.library.planRestore({ path })).toMatchObject({ notes: { new: 1 } });
  await other.api.library.restore({ path });
  expect(noted(other, join(folder, 'other')).map(({ length }) => length)).toEqual([
    text.length,
    text.length + 1,
  ]);
});
