import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from '#contract/entities.ts';
import { openPack } from '../pack/open-pack.ts';
import { readAbout } from './about-file.ts';
import { collectionOf } from './collection-of.ts';
import { importHere } from './test-import.ts';

const whole: Collection = {
  id: 'coal-papers',
  title: 'The Coal Papers',
  description: 'Letters from the mines.',
  publisher: 'Archive of Coal',
  host: 'Coal Online',
  url: 'https://coal.example/papers',
  licence: 'CC0',
  captured: '2024-05-01',
  version: '7',
  preferredCitation: 'The Coal Papers, version 7.',
};

const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return `${(error as { code: string }).code}: ${(error as Error).message}`;
  }
  return null;
};

it('calls a collection of which nothing is said after its first file', () => {
  expect(collectionOf(['papers/Coal & Steel.csv', 'other.csv'])).toEqual({
    id: 'coal-steel',
    title: 'Coal & Steel',
    description: '',
    publisher: null,
    host: null,
    url: null,
    licence: null,
    captured: null,
    version: '1',
    preferredCitation: null,
  });
});

it('takes each field from the first that says something', () => {
  const nothing = { id: null, title: ' ', description: '', publisher: null, version: undefined };
  expect(collectionOf(['x.csv'], nothing, { title: ' Coal ', licence: 'CC BY 4.0' }, whole)).toEqual({
    ...whole,
    title: 'Coal',
    licence: 'CC BY 4.0',
  });
});

it.each([
  [
    { id: 'Coal Papers' },
    '“id” must be small letters, digits and hyphens, 80 at most, and begin with a letter or digit',
  ],
  [{ captured: '1 May 2024' }, '“captured” must be a day, such as 1956-09-26'],
  [{ captured: '2024-02-30' }, '“captured” must be a day, such as 1956-09-26'],
])('refuses what no pack can say: %j', (about, why) => {
  expect(refusal(() => collectionOf(['x.csv'], about))).toBe(
    `about-invalid: The title page cannot be made: ${why}.`,
  );
});

describe('a title page in a file', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'carrel-about-')), 'about.json');
  });

  it('may say all or a part', () => {
    writeFileSync(path, `\uFEFF${JSON.stringify(whole)}`);
    expect(readAbout(path)).toEqual(whole);
    writeFileSync(path, '{"publisher": "Archive of Coal", "licence": null}');
    expect(readAbout(path)).toEqual({ publisher: 'Archive of Coal', licence: null });
  });

  const known = Object.keys(whole).join(', ');
  it.each([
    ['{"publisher": ', 'it is not JSON, such as {"publisher": "Some Archive"}'],
    ['["Archive of Coal"]', 'it is not an object such as {"publisher": "Some Archive"}'],
    ['{"license": "CC0"}', `it has “license”, but may have ${known} only`],
    ['{"publisher": 7}', '“publisher” must be text in quotation marks, and not empty'],
    ['{"title": ""}', '“title” must be text in quotation marks, and not empty'],
    ['{"captured": "2024-13-01"}', '“captured” must be a day, such as 1956-09-26'],
  ])('is refused with a sentence: %s', (content, why) => {
    writeFileSync(path, content);
    expect(refusal(() => readAbout(path))).toBe(
      `about-invalid: The title page ${path} cannot be used: ${why}.`,
    );
  });

  it('is refused when it is not there', () => {
    expect(refusal(() => readAbout(path))).toMatch(/: there is no such file\.$/);
  });

  it('goes into the pack, behind what the options say, and is no source itself', async () => {
    const folder = join(path, '..');
    writeFileSync(join(folder, 'page.txt'), 'May 3, 1957\n\nLetter on Coal\n\nOn the mines.\n');
    writeFileSync(path, JSON.stringify(whole));
    const out = join(folder, '..', 'coal-of-test.carrel');
    const imported = await importHere([folder], { out, about: path, title: 'Coal', version: '8' });
    expect([imported.records, imported.skipped]).toEqual([1, []]);
    const pack = openPack(out);
    expect(pack.collection).toMatchObject({ ...whole, title: 'Coal', version: '8' });
    pack.close();
  });

  it('stops an import before it begins', async () => {
    writeFileSync(path, '{}');
    const importing = importHere([join(path, '..', 'missing.txt')], {
      out: join(path, '..', 'x.carrel'),
      about: path,
      id: 'Coal Papers',
    });
    await expect(importing).rejects.toMatchObject({ code: 'about-invalid' });
  });
});
