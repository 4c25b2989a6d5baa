import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCommandLine } from '../../scripts/package/make-cli.ts';

const root = resolve(import.meta.dirname, '..', '..');
let folder: string;
let installed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-command-line-'));
  const tarball = await makeCommandLine(root, join(folder, 'made', 'package'));
  // As npm unpacks it, above the packages of this checkout.
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  installed = join(folder, 'package');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = () =>
  JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: { carrel: string };
    dependencies: Record<string, string>;
  };
const dependencies = () => Object.keys(manifest().dependencies);
const carrel = (...args: readonly string[]) =>
  execFileSync(process.execPath, [join(installed, manifest().bin.carrel), ...args], { encoding: 'utf8' });

it('the command line is a package of JavaScript with what it asks for and no window', () => {
  expect(dependencies()).toEqual(
    expect.arrayContaining([
      'better-sqlite3',
      'better-sqlite3-multiple-ciphers',
      'citeproc',
      'commander',
      'pdfjs-dist',
    ]),
  );
  expect(dependencies().filter((name) => /^(node|playwright-core|react|electron)/.test(name))).toEqual([]);
  expect(readFileSync(join(installed, manifest().bin.carrel), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('installed, it imports with its threads, searches and cites', () => {
  writeFileSync(join(folder, 'letters.csv'), 'id,title,date,text\nl1,On coal,1957-03-01,Coal came late.\n');
  const pack = join(folder, 'letters.carrel');
  const said = JSON.parse(carrel('import', join(folder, 'letters.csv'), '--out', pack, '--json'));
  expect(said).toMatchObject({ records: 1 });
  expect(carrel('search', pack, 'coal')).toContain('On coal');
  expect(carrel('cite', pack, 'l1')).toContain('“On coal,” March 1, 1957.');
  expect(carrel('--version').trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
