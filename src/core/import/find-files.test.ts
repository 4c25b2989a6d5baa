import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';
import type { ImportReport } from './source.ts';

let folder: string;
let skipped: [where: string, why: string][];
let report: ImportReport;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-find-'));
  skipped = [];
  report = {
    skip: (where, why) => skipped.push([where, why]),
    refuse: (where, error) => skipped.push([where, error.code]),
    warn: () => {},
  };
});

const put = (name: string, content = 'x') => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const names = (...paths: string[]) => findFiles(paths, report).map(({ name }) => name);

it('finds all files below a folder, in order, without hidden ones', () => {
  for (const name of ['b.txt', 'a/2.txt', 'a/1.txt', '.git/config', 'a/.hidden']) put(name);
  expect(names(folder)).toEqual(['a/1.txt', 'a/2.txt', 'b.txt']);
  expect(skipped).toEqual([]);
});

it('calls a named file by its own name', () => {
  expect(names(put('deep/down/page.txt'))).toEqual(['page.txt']);
});

it('comes to an end in a loop of links, and says where', () => {
  put('a/1.txt');
  symlinkSync(folder, join(folder, 'a', 'again'));
  expect(names(folder)).toEqual(['a/1.txt']);
  expect(skipped).toEqual([[join(folder, 'a/again'), 'it leads back into a folder that is read already']]);
});

it('leaves a link to nothing and what is no file out, with a reason', () => {
  put('1.txt');
  symlinkSync(join(folder, 'gone'), join(folder, 'link.txt'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  expect(names(folder)).toEqual(['1.txt']);
  expect(skipped).toEqual([
    [join(folder, 'link.txt'), 'source-not-found'],
    [join(folder, 'pipe.txt'), 'source-unreadable'],
  ]);
});

it('follows a link within the folder, and none that leads out of it', () => {
  put('in/a/1.txt');
  put('out/2.txt');
  symlinkSync('a/1.txt', join(folder, 'in/same.txt'));
  symlinkSync('../out', join(folder, 'in/out'));
  symlinkSync(join(folder, 'out/2.txt'), join(folder, 'in/2.txt'));
  symlinkSync('/dev/zero', join(folder, 'in/zero.txt'));
  symlinkSync('in', join(folder, 'named'));
  expect(names(join(folder, 'named'))).toEqual(['a/1.txt', 'same.txt']);
  expect(skipped).toEqual(
    ['2.txt', 'out', 'zero.txt'].map((name) => [
      join(folder, 'named', name),
      'it is a link that leads out of the folder',
    ]),
  );
});

it('refuses an empty folder and a name that is not there', () => {
  expect(() => names(folder)).toThrow(expect.objectContaining({ code: 'source-empty' }));
  expect(() => names(join(folder, 'no'))).toThrow(expect.objectContaining({ code: 'source-not-found' }));
});
