import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openShelf, type Shelf } from './shelf.ts';

let folder: string;
let shelf: Shelf | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-shelf-'));
});
afterEach(() => {
  shelf?.close();
  shelf = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a pack of the four sample records. */
function pack(name: string, id: string): string {
  const path = join(folder, name);
  writePack(path, { ...sampleCollection, id, title: `Collection ${id}` }, sampleRecords);
  return path;
}
const open = (folders: readonly string[], files: readonly string[] = []) => {
  shelf = openShelf({ dataFolder: join(folder, 'data'), packFolders: folders, packFiles: files });
  return shelf;
};
/** Collections by their id, refusals by code and path. */
const told = ({ shelved }: Shelf) =>
  shelved.map((each) => (each.state === 'open' ? each.collection.id : [each.error.code, each.path]));

describe('the shelf', () => {
  it('opens the packs of each folder by name, then single files', () => {
    pack('b.carrel', 'second');
    pack('a.carrel', 'first');
    mkdirSync(join(folder, 'own'));
    pack('own/z.carrel', 'third');
    writeFileSync(join(folder, 'notes.txt'), 'no pack');
    const elsewhere = pack('elsewhere.pack', 'fourth');
    const opened = open([folder, join(folder, 'own')], [elsewhere]);
    expect(told(opened)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(opened.packs.map(({ collection }) => collection.title)).toEqual([
      'Collection first',
      'Collection second',
      'Collection third',
      'Collection fourth',
    ]);
    expect(opened.pack('third').collection).toMatchObject({ records: 4, undated: 1 });
  });

  it('names what is no good, with the reason, and opens the others', () => {
    const short = pack('b-short.carrel', 'short');
    truncateSync(short, 8_192);
    writeFileSync(join(folder, 'c-empty.carrel'), '');
    writeFileSync(
      join(folder, 'd-text.carrel'),
      'A list of groceries, kept under a wrong name, for a week or so.',
    );
    mkdirSync(join(folder, 'e-folder.carrel'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'f-dangling.carrel'));
    pack('z-good.carrel', 'good');
    const missing = join(folder, 'missing.carrel');
    expect(told(open([folder], [missing]))).toEqual([
      ['pack-truncated', short],
      ['pack-not-a-database', join(folder, 'c-empty.carrel')],
      ['pack-not-a-database', join(folder, 'd-text.carrel')],
      ['pack-not-a-database', join(folder, 'e-folder.carrel')],
      ['pack-not-found', join(folder, 'f-dangling.carrel')],
      'good',
      ['pack-not-found', missing],
    ]);
  });

  it('opens a file once that it meets twice, by whatever name', () => {
    const path = pack('a.carrel', 'once');
    symlinkSync(path, join(folder, 'b.carrel'));
    expect(told(open([folder, join(folder, '.')], [path]))).toEqual(['once']);
  });

  it('keeps the first of two packs of one collection, and names both', () => {
    const first = pack('a.carrel', 'twin');
    const second = join(folder, 'b.carrel');
    copyFileSync(first, second);
    const opened = open([folder]);
    expect(opened.shelved).toEqual([
      {
        state: 'open',
        origin: 'bundled',
        covers: false,
        collection: expect.objectContaining({ id: 'twin', path: first }),
      },
      {
        state: 'refused',
        origin: 'bundled',
        path: second,
        error: {
          code: 'pack-duplicate',
          message: `${second} holds the same collection as ${first}, “Collection twin”. Keep one of the two.`,
        },
      },
    ]);
    // The refused one is not held open: it can be removed, also where open files cannot.
    expect(opened.packs.length).toBe(1);
  });

  it('is empty where there is no folder, or a file in its place', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(told(open([join(folder, 'none'), join(folder, 'file')]))).toEqual([]);
  });

  it('says of a collection that is not open what to do', () => {
    for (const id of ['gone', '__proto__', '']) {
      expect(() => open([folder]).pack(id)).toThrow(
        expect.objectContaining({
          code: 'collection-not-open',
          message: `The collection “${id}” is not open. Add its pack again to read it.`,
        }),
      );
    }
  });

  it('lets go of every pack when it closes', () => {
    pack('a.carrel', 'first');
    const opened = openShelf({ dataFolder: join(folder, 'data'), packFolders: [folder], packFiles: [] });
    opened.close();
    expect(opened.packs.map(({ db }) => db.open)).toEqual([false]);
  });
});
