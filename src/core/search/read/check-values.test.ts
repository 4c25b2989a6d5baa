import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { searchPacks } from '../search-packs.ts';
import { createQueryReader } from './query-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-values-'));
const packs = [
  { id: 'frus', title: 'Foreign Relations', languages: ['en'] },
  { id: 'avp', title: 'The Foreign Policy Archive', languages: ['ru', 'zh-Hant'] },
].map(({ id, title, languages }) => {
  const path = join(folder, `${id}.carrel`);
  const records = languages.map((language) =>
    sampleRecord({ id: `${id}-${language}`, title: 'Rice', languages: [language], aliases: [`old-${id}`] }),
  );
  writePack(path, { ...sampleCollection, id, title }, [
    ...records,
    sampleRecord({ id: `${id}-2`, title: 'Coal', languages: languages.slice(0, 1) }),
  ]);
  return openPack(path);
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

const told = (text: string, of = packs) =>
  searchPacks(of, text).interpretation.problems.map(({ code, from, to, message }) => [
    code,
    text.slice(from, to),
    message,
  ]);

describe('a value that nothing has', () => {
  it.each([
    [
      'language:Elvish',
      'language-unknown',
      'Elvish',
      'No record that is searched is in the language “Elvish”. A code is wanted, like en, or an English name. There are en, ru, zh-Hant.',
    ],
    [
      'rice -language:German',
      'language-unknown',
      'German',
      'No record that is searched is in the language “German”. A code is wanted, like en, or an English name. There are en, ru, zh-Hant.',
    ],
    [
      'rice (coal OR collection:xyz)',
      'collection-unknown',
      'xyz',
      'No collection that is searched is called “xyz”. There are: frus (Foreign Relations), avp (The Foreign Policy Archive).',
    ],
    [
      'id:nope',
      'id-unknown',
      'nope',
      'No collection that is searched has a record with the identifier “nope”.',
    ],
  ])('of %s is told as %s', (text, ...problem) => expect(told(text)).toEqual([problem]));

  it('is told with what else is wrong, in the order of the text, and not without end', () => {
    expect(told('id:nope rice) language:xx').map(([code]) => code)).toEqual([
      'id-unknown',
      'unopened-parenthesis',
      'language-unknown',
    ]);
    expect(told('id:nope '.repeat(100))).toHaveLength(16);
  });

  it('lists no languages where records have none, and says nothing where there are no packs', () => {
    const path = join(folder, 'bare.carrel');
    writePack(path, { ...sampleCollection, id: 'bare' }, [sampleRecord({ id: 'a', title: 'A' })]);
    const bare = openPack(path);
    expect(told('language:en', [bare])[0]?.[2]).toMatch(/or an English name\.$/);
    bare.close();
    expect(told('language:en id:a collection:b', [])).toEqual([]);
  });

  it.each([
    ['id:frus-2', 1],
    ['id:old-avp', 1],
    ['id:frus*', 2],
    ['collection:FRUS', 2],
    ['collection:"foreign policy"', 3],
    ['collection:fr*', 2],
    ['collection:foreign', 5],
    ['language:ru', 2],
    ['language:rus', 2],
    ['language:Russian', 2],
    ['language:chinese', 1],
    ['language:zh', 1],
    ['note:nothing', 0],
  ])('is not told of %s, which finds %i', (text, total) => {
    expect([told(text), searchPacks(packs, text).total]).toEqual([[], total]);
  });

  it('may still be being typed', () => {
    for (const text of [
      'id:fr',
      'collection:av',
      'collection:"foreign pol',
      'language:z',
      'language:English',
    ]) {
      const { interpretation } = createQueryReader().read(packs, text, undefined, { prefixLast: true });
      expect(interpretation.problems.filter(({ code }) => code.endsWith('-unknown'))).toEqual([]);
    }
  });
});
