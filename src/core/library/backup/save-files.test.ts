import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../open-library.ts';
import { realDisk } from './disk.ts';
import { saveFiles } from './save-files.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-files-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function written(): Promise<void> {
  const library = openLibrary(data, { now: () => new Date(), log: () => {} });
  library.notes.save({ ref: { collection: 'sample', record: 'coal' }, text: 'dear words', base: 0 });
  await library.backups.make();
  library.close();
}

it('copies the files of a library that no program can open, as they are', async () => {
  await written();
  writeFileSync(join(data, 'library.sqlite'), 'no database at all');
  const into = join(folder, 'out');
  expect(saveFiles(data, into, realDisk)).toMatchObject({
    folder: into,
    files: [
      { name: 'library.sqlite', bytes: 18 },
      { name: 'journal.jsonl' },
      { name: 'backup-000000000001.sqlite' },
    ],
    unreadable: [],
  });
  expect(readFileSync(join(into, 'journal.jsonl'), 'utf8')).toContain('dear words');
  expect(readFileSync(join(data, 'library.sqlite'), 'utf8')).toBe('no database at all');
});

it('names what cannot be read, and takes the rest', async () => {
  await written();
  const disk = {
    ...realDisk,
    copy(from: string, to: string) {
      if (from.endsWith('.jsonl')) throw new Error('EIO: i/o error');
      realDisk.copy(from, to);
    },
  };
  const saved = saveFiles(data, join(folder, 'out'), disk);
  expect(saved.unreadable).toEqual([{ name: 'journal.jsonl', why: 'EIO: i/o error' }]);
  expect(saved.files).toHaveLength(2);
});

it('says where there is nothing, and where nothing can be written', async () => {
  expect(() => saveFiles(data, join(folder, 'out'), realDisk)).toThrow('There are no files of a library');
  await written();
  writeFileSync(join(folder, 'out'), 'a file');
  expect(() => saveFiles(data, join(folder, 'out'), realDisk)).toThrow('The files were not written to');
});
