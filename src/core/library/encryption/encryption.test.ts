import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrailEntry } from '#contract/trail.ts';
import { indexPath, openIndex } from '../../notes-index/open-index.ts';
import { openTrail } from '../../trail/trail-file.ts';
import { backupsIn, listBackups } from '../backup/backup-folder.ts';
import { realDisk } from '../backup/disk.ts';
import { saveFiles } from '../backup/save-files.ts';
import { verifyCopy } from '../backup/seal.ts';
import { secondPlace, setSecondPlace } from '../backup/second-place.ts';
import { checkLibrary } from '../check/check-library.ts';
import { coal, freshFolder, openTest, rice } from '../fresh-folder.ts';
import { openReadOnly } from '../open-read-only.ts';
import { planInto } from '../restore/plan-into.ts';
import { newKey, rewrapped, type Unlocked, unwrap } from './envelope.ts';
import { encryptionFile, envelopeOf } from './folder-key.ts';
import { forgetKeys, keep } from './keyring.ts';
import { deletePlainBackups, levelCopies, unevenCopies } from './level-copies.ts';
import { changeEnvelope, switchForm } from './switch-form.ts';
import { cheap, filesWith } from './test-words.ts';

const words = 'Zhou asks for anthracite';
const passphrase = 'a lamp beside the window';
const ports = { now: () => new Date(), log: () => {} };

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(forgetKeys);

const seen: TrailEntry = {
  kind: 'record',
  id: '7f1f6a1e-8a43-4c0c-9a39-0d3f1a6a2b11',
  at: '2026-11-24T09:00:00.000Z',
  remark: words,
  ref: coal,
  title: 'Coal',
  date: null,
};

/** A library with words of the reader's in every file that can have some. */
async function written(): Promise<void> {
  const { library } = openTest(folder);
  library.notes.save({ ref: coal, text: words, base: 0 });
  library.bookmarks.set(rice, true);
  library.state.set('search', words);
  await library.backups.make();
  library.notes.save({ ref: rice, text: `${words} again`, base: 0 });
  library.close();
  const trail = openTrail(join(folder, 'trail.jsonl'));
  trail.setState('on');
  trail.add(seen);
  const index = openIndex(indexPath(folder), ports.log);
  index.exec(`CREATE TABLE kept (text); INSERT INTO kept VALUES ('${words}')`);
  index.close();
  mkdirSync(join(folder, 'damaged/1'), { recursive: true });
  writeFileSync(join(folder, 'damaged/1/library.sqlite'), `torn pages: ${words}`);
}

async function encrypted(): Promise<Unlocked> {
  await written();
  const key = await newKey(passphrase, cheap);
  switchForm(folder, key);
  levelCopies(folder, realDisk);
  return key;
}

function notesIn(of = folder) {
  const { library } = openTest(of);
  try {
    return [
      library.notes.get(coal)?.text,
      library.notes.get(rice)?.text,
      library.bookmarks.has(rice),
      library.recovery,
    ];
  } finally {
    library.close();
  }
}
const all = [words, `${words} again`, true, null];
const codeOf = (error: unknown) => (error as { code?: string }).code;
const refusal = (work: () => unknown) => {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    return codeOf(error);
  }
};

describe('a library that is encrypted', () => {
  it('has no word of the reader in any file, where before it had some in each', async () => {
    await written();
    expect(filesWith(folder, words).sort()).toEqual([
      'backups/backup-000000000002.sqlite',
      'damaged/1/library.sqlite',
      'journal.jsonl',
      'library.sqlite',
      'notes-index.sqlite',
      'trail.jsonl',
    ]);
    switchForm(folder, await newKey(passphrase, cheap));
    levelCopies(folder, realDisk);
    expect(filesWith(folder, words)).toEqual([]);
    expect(unevenCopies(folder)).toEqual({ plain: [], other: [] });

    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: `${words}, twice`, base: 1 });
    const index = openIndex(indexPath(folder), ports.log);
    index.exec(`CREATE TABLE kept (text); INSERT INTO kept VALUES ('${words}')`);
    openTrail(join(folder, 'trail.jsonl')).add({ ...seen, id: '7f1f6a1e-8a43-4c0c-9a39-0d3f1a6a2b12' });
    await library.backups.make();
    // While it is open too, logs and all.
    expect(filesWith(folder, words)).toEqual([]);
    index.close();
    library.close();
    expect(filesWith(folder, words)).toEqual([]);
  });

  it('opens with its passphrase only, and holds what it held', async () => {
    const { envelope } = await encrypted();
    forgetKeys();
    expect(refusal(() => openTest(folder))).toBe('library-encrypted');
    expect(refusal(() => openReadOnly(folder, ports, new Error('why') as never))).toBe('library-encrypted');
    expect(refusal(() => checkLibrary(folder))).toBe('library-encrypted');
    expect(refusal(() => openTrail(join(folder, 'trail.jsonl')))).toBe('library-encrypted');
    expect(envelopeOf(folder)).toEqual(envelope);
    await expect(unwrap(envelope, 'a lamp beside the door')).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    expect(refusal(() => openTest(folder))).toBe('library-encrypted');
    keep(await unwrap(envelope, passphrase));
    expect(notesIn()).toEqual(all);
    expect(openTrail(join(folder, 'trail.jsonl'))).toMatchObject({ state: 'on', entries: [seen] });
    expect(checkLibrary(folder)).toMatchObject({
      whole: true,
      trouble: null,
      journal: { whole: 3, torn: 0 },
    });
  });

  it('is plain again, with all that was said meanwhile, when encryption is switched off', async () => {
    await encrypted();
    const { library } = openTest(folder);
    library.notes.save({ ref: coal, text: `${words}, twice`, base: 1 });
    library.close();
    switchForm(folder, null);
    levelCopies(folder, realDisk);
    forgetKeys();
    expect(notesIn()).toEqual([`${words}, twice`, `${words} again`, true, null]);
    expect(openTrail(join(folder, 'trail.jsonl')).entries).toEqual([seen]);
    expect(readFileSync(join(folder, 'damaged/1/library.sqlite'), 'utf8')).toBe(`torn pages: ${words}`);
    expect(unevenCopies(folder)).toEqual({ plain: [], other: [] });
    expect(checkLibrary(folder).whole).toBe(true);
  });

  it('opens with the new passphrase after it was changed, backups as well', async () => {
    const key = await encrypted();
    changeEnvelope(folder, await rewrapped(key, 'another lamp'));
    expect(unevenCopies(folder).other).toHaveLength(1);
    levelCopies(folder, realDisk);
    forgetKeys();
    const envelope = envelopeOf(folder);
    if (envelope === null) throw new Error('It is not encrypted.');
    await expect(unwrap(envelope, passphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    keep(await unwrap(envelope, 'another lamp'));
    expect(notesIn()).toEqual(all);
    expect(unevenCopies(folder)).toEqual({ plain: [], other: [] });
  });
});

describe('copies of an encrypted library', () => {
  it('ask for its passphrase in another place, and are taken in there', async () => {
    const { envelope } = await encrypted();
    const { library } = openTest(folder);
    const copy = join(mkdtempSync(join(tmpdir(), 'carrel-copy-')), 'copy.sqlite');
    await library.backups.copyTo(copy);
    library.close();
    expect(readFileSync(copy).includes(words)).toBe(false);
    forgetKeys();
    const other = freshFolder();
    expect(refusal(() => planInto(null, copy))).toBe('copy-encrypted');
    keep(await unwrap(envelope, passphrase));
    const { library: plain } = openTest(other);
    await plain.restore.run(copy);
    plain.close();
    expect(notesIn(other)).toEqual(all);
    expect(envelopeOf(other)).toBeNull();
  });

  it('put a lost library together again, encrypted, also from a backup that was plain', async () => {
    await written();
    switchForm(folder, await newKey(passphrase, cheap));
    rmSync(join(folder, 'library.sqlite'));
    rmSync(join(folder, 'journal.jsonl'));
    expect(notesIn().slice(0, 1)).toEqual([words]);
    levelCopies(folder, realDisk);
    expect(filesWith(folder, words)).toEqual([]);
    expect(notesIn().slice(0, 1)).toEqual([words]);
  });

  it('give back a lost or damaged encryption.json, and where there is none it is said and nothing is touched', async () => {
    await encrypted();
    for (const spoil of [() => rmSync(encryptionFile(folder)), () => flip(encryptionFile(folder), 40)]) {
      spoil();
      expect(notesIn()).toEqual(all);
    }
    rmSync(encryptionFile(folder));
    rmSync(backupsIn(folder), { recursive: true });
    const before = readFileSync(join(folder, 'library.sqlite'));
    expect(refusal(() => openTest(folder))).toBe('library-key-missing');
    expect(readFileSync(join(folder, 'library.sqlite')).equals(before)).toBe(true);
  });

  it('of before are deleted where the reader wants that, and lie plain nowhere in a second place', async () => {
    await written();
    const stick = mkdtempSync(join(tmpdir(), 'carrel-stick-'));
    setSecondPlace(folder, stick, realDisk);
    const { library } = openTest(folder);
    await library.backups.make();
    await library.backups.toSecondPlace();
    library.close();
    expect(filesWith(stick, words)).toHaveLength(1);
    switchForm(folder, await newKey(passphrase, cheap));
    expect(unevenCopies(folder).plain).toHaveLength(4);
    levelCopies(folder, realDisk);
    expect([filesWith(stick, words), filesWith(folder, words)]).toEqual([[], []]);
    for (const { path } of listBackups(join(stick, secondPlace(folder)?.name ?? ''))) verifyCopy(path);

    switchForm(folder, null);
    levelCopies(folder, realDisk);
    const [newest] = listBackups(backupsIn(folder));
    deletePlainBackups(folder, realDisk);
    expect(listBackups(backupsIn(folder))).toEqual([newest]);
  });

  it('saved elsewhere as files take along what the passphrase opens', async () => {
    await encrypted();
    const into = join(freshFolder(), 'saved');
    const { files } = saveFiles(folder, into, realDisk);
    expect(files.map(({ name }) => name)).toContain('encryption.json');
    expect(filesWith(into, words)).toEqual([]);
    expect(notesIn(into)).toEqual(all);
  });
});

describe('a byte that was changed', () => {
  it('in the database is found after an unclean end, and put right', async () => {
    await encrypted();
    writeFileSync(join(folder, 'in-use'), '');
    flip(join(folder, 'library.sqlite'), 5000);
    const { library } = openTest(folder);
    expect(library.recovery?.why.code).toBe('library-damaged');
    expect(library.notes.get(rice)?.text).toBe(`${words} again`);
    library.close();
    levelCopies(folder, realDisk);
    expect(filesWith(folder, words)).toEqual([]);
  });

  it('in a line of the journal or of the trail spoils that line alone', async () => {
    await encrypted();
    flip(join(folder, 'journal.jsonl'), 100);
    expect(checkLibrary(folder).journal).toMatchObject({ whole: 2, torn: 1 });
    flip(join(folder, 'trail.jsonl'), 400);
    expect(openTrail(join(folder, 'trail.jsonl'))).toMatchObject({ state: 'on', entries: [] });
  });

  it('in a backup is found', async () => {
    await encrypted();
    const path = listBackups(backupsIn(folder))[0]?.path ?? '';
    verifyCopy(path);
    flip(path, 9000);
    expect(refusal(() => verifyCopy(path))).toBe('copy-damaged');
  });

  it('cannot be a plain line, nor one of another place', async () => {
    await written();
    const plain = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
    switchForm(folder, await newKey(passphrase, cheap));
    writeFileSync(join(folder, 'journal.jsonl'), plain, { flag: 'a' });
    expect(checkLibrary(folder).journal).toMatchObject({ whole: 3, torn: 3 });
    const path = join(folder, 'trail.jsonl');
    const trail = openTrail(path);
    trail.add({ ...seen, remark: 'second' });
    const [head, one, two] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [head, two, one, ''].join('\n'));
    expect(openTrail(path).entries).toEqual([]);
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
