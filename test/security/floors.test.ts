import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
}
const root = resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** The first versions without holes that are known (reliability notes, A14 to A27). */
const floors: Readonly<Record<string, string>> = {
  'pdfjs-dist': '6.2.108',
  dompurify: '3.4.17',
  '@xmldom/xmldom': '0.9.11',
  'fast-xml-parser': '5.5.7',
};
const oldestElectron = '45.4.1';
/** Not among what runs: HTML is not cleaned here but never made, and no archive is unpacked. */
const unwanted = ['sanitize-html', 'extract-zip', 'adm-zip', 'dompurify'];

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const isBelow = (version: string, floor: string): boolean => {
  const [one, other] = [version, floor].map((each) => each.split(/[.-]/).map(Number));
  const at = (one ?? []).findIndex((part, index) => part !== other?.[index]);
  return at !== -1 && (one?.[at] ?? 0) < (other?.[at] ?? 0);
};
function findings(locked: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(locked).flatMap(([path, { version = '', dev }]) => {
    const name = nameOf(path);
    if (unwanted.includes(name) && !dev) return [`${name} is among what runs`];
    const floor = floors[name];
    return floor !== undefined && !dev && isBelow(version, floor)
      ? [`${name} ${version} is below ${floor}`]
      : [];
  });
}

it('no package that runs has a version with a hole that is known', () => {
  expect(findings(packages)).toEqual([]);
  expect(packages['node_modules/pdfjs-dist']?.version).toBeDefined();
});

it('Electron, which is packaged and yet no dependency that runs, is no older than the one that was looked through', () => {
  const electron = packages['node_modules/electron']?.version ?? '0.0.0';
  expect(isBelow(electron, oldestElectron), electron).toBe(false);
  expect(isBelow('45.3.9', oldestElectron)).toBe(true);
});

it('would be found', () => {
  const old = {
    'node_modules/pdfjs-dist': { version: '5.6.205' },
    'node_modules/adm-zip': { version: '1.0.0' },
  };
  expect(findings(old)).toEqual(['pdfjs-dist 5.6.205 is below 6.2.108', 'adm-zip is among what runs']);
});
