import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oldestChromium } from '#chromium/find-chromium.ts';
import { assertSqliteVersion, sqliteVersion } from '#core/library/open-database.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Names;
}
type Names = Readonly<Record<string, string>>;
const manifest = JSON.parse(read('package.json')) as { dependencies: Names; devDependencies: Names };
const lockText = read('package-lock.json');
const { packages } = JSON.parse(lockText) as { packages: Readonly<Record<string, Locked>> };
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Rows of the page's tables: cells, trimmed. */
const rows = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const inPage = new Map(rows.map(([, name = '', version = '', licence = '']) => [name, { version, licence }]));
const floor = (name: string) => inPage.get(name)?.version ?? '';

describe('the dependencies', () => {
  it('are pinned to one version each', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('are each in docs/dependencies.md, with the version and licence that they have', () => {
    const facts = Object.entries(wanted).map(([name, version]) => [
      name,
      { version, licence: packages[`node_modules/${name}`]?.license },
    ]);
    expect(facts.map(([name]) => [name, inPage.get(String(name))])).toEqual(facts);
  });

  it('are no fewer than docs/dependencies.md names', () => {
    const named = rows
      .filter(([, , version = '']) => /^\d+\.\d+\.\d+$/.test(version))
      .map(([, name = '']) => name);
    expect(named.filter((name) => name !== 'SQLite').sort()).toEqual(Object.keys(wanted).sort());
  });

  it('are all used', () => {
    const sources = globSync(['{src,lint,scripts,bench,e2e,test}/**/*.{ts,tsx,css}', '*.config.ts'], {
      cwd: root,
    });
    const text = sources.map(read).join('\n');
    const isNamed = (name: string) => ['"', "'"].some((quote) => text.includes(`${quote}${name}`));
    const unused = Object.keys(wanted).filter((name) => {
      // Types are used with what they describe, and `node` by being on the PATH.
      const subject = name.replace(/^@types\//, '');
      return subject !== 'node' && !isNamed(subject);
    });
    expect(unused).toEqual([]);
  });

  it('that belong together have one version', () => {
    const major = (name: string) => wanted[name]?.split('.')[0];
    expect(wanted['@playwright/test']).toBe(wanted['playwright-core']);
    expect(wanted['react-dom']).toBe(wanted.react);
    expect(major('@types/node')).toBe(major('node'));
    expect(major('@types/react')).toBe(major('react'));
  });
});

describe('the lockfile', () => {
  it('has what package.json asks for', () => {
    const other = Object.entries(wanted).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
    const { dependencies, devDependencies } = manifest;
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });

  // npm ci refuses a lockfile without them, also where they would never be installed.
  it('has the program for each platform, not only for the one it was written on', () => {
    const absent = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(absent).toEqual([]);
  });

  it('names no registry, so that any will do', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(/registry/i.exec(lockText)).toBe(null);
  });

  it('has every package by its checksum, and none from a repository, an address or a folder', () => {
    const strange = locked.filter(
      ([, { version = '', integrity = '', link }]) =>
        link || !/^\d/.test(version) || !integrity.startsWith('sha512-'),
    );
    expect(strange).toEqual([]);
    // A dependency of a dependency would name its source where a version range stands.
    expect(/"(git[+:]|github:|file:|https?:\/\/[^"]*\.(tgz|git)")/.exec(lockText)).toBe(null);
  });

  it('has no licence among them that the page does not speak of', () => {
    const known =
      /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|MPL-2\.0|OFL-1\.1)$/;
    const others = locked.flatMap(([path, { license = 'none' }]) =>
      license
        .split(' OR ')
        .some((choice) => choice.split(' AND ').every((each) => known.test(each.replace(/[()]/g, ''))))
        ? []
        : [`${path}: ${license}`],
    );
    expect(others).toEqual([
      'node_modules/argparse: Python-2.0',
      'node_modules/citeproc: CPAL-1.0 OR AGPL-1.0',
      'node_modules/pandoc-wasm: GPL-2.0-or-later',
      'node_modules/truncate-utf8-bytes: WTFPL',
    ]);
  });
});

describe('the floors', () => {
  it('are those that the program checks', () => {
    expect(() => assertSqliteVersion(floor('SQLite'))).not.toThrow();
    expect(() => assertSqliteVersion('3.51.2')).toThrow(floor('SQLite'));
    expect(floor('Chromium')).toBe(String(oldestChromium));
    expect(floor('Electron')).toBe(wanted.electron?.split('.')[0]);
  });

  it('are kept by what is pinned', () => {
    expect(() => assertSqliteVersion(sqliteVersion())).not.toThrow();
  });
});
