import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-new-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (title: string) =>
  writeNewFile({ folder, title, otherwise: 'Records', what: ' – list', extension: 'txt' }, title).slice(
    folder.length + 1,
  );

it('calls a file after its title, without what a system does not allow', () => {
  expect(write('김일성: “Plenum” / a\u202Eb\0')).toBe('김일성- “Plenum” - ab – list.txt');
  expect(write('  ..  ')).toBe('Records – list.txt');
  expect(Buffer.byteLength(write('x'.repeat(500)))).toBe(140);
});

it('never writes over a file that is there', () => {
  expect([write('Coal'), write('Coal'), write('Coal')]).toEqual([
    'Coal – list.txt',
    'Coal – list (2).txt',
    'Coal – list (3).txt',
  ]);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(readFileSync(join(folder, 'Coal – list.txt'), 'utf8')).toBe('Coal');
});
