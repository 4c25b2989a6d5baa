import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toSimplified } from './chinese/characters.ts';
import { splitPinyin } from './chinese/split-pinyin.ts';
import { commonWords } from './common-words.ts';
import { type NameEntity, type NameSystem, nameEntitySchema } from './entity.ts';
import { chineseNameOf, koreanNameOf, russianNameOf } from './forms-of.ts';
import { loadNameTable } from './load-names.ts';

const table = loadNameTable();
const count = (kind: NameEntity['kind']): number => table.filter((entity) => entity.kind === kind).length;

const latin = /^[\p{Script=Latin}\p{M}\d’'.,°\- ]+$/u;
const scripts: Readonly<Record<NameSystem, RegExp>> = {
  hangul: /^[가-힣 ]+$/,
  hanja: /^\p{Script=Han}+$/u,
  hanzi: /^[\p{Script=Han}·-]+$/u,
  kanji: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u,
  russian: /^[\d]*[А-Яа-яЁё.,\- ]+$/,
  'mccune-reischauer': latin,
  'revised-romanization': latin,
  dprk: latin,
  yale: latin,
  pinyin: latin,
  'wade-giles': latin,
  postal: latin,
  'russian-bgn': latin,
  'russian-library-of-congress': latin,
  'english-traditional': latin,
  vietnamese: latin,
  other: /./,
};

describe('the authority table', () => {
  it('is what the schema says', () => {
    expect(z.array(nameEntitySchema).safeParse(table).error).toBeUndefined();
  });

  it('has as many names as were promised', () => {
    expect({
      people: count('person') >= 450,
      places: count('place') >= 220,
      organisations: count('organisation') >= 30,
    }).toEqual({ people: true, places: true, organisations: true });
  });

  it('has each id once, and each file in the order of ids', () => {
    const ids = table.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const kind of ['person', 'place', 'organisation'] as const) {
      const ofKind = table.filter((entity) => entity.kind === kind).map(({ id }) => id);
      expect(ofKind).toEqual([...ofKind].sort());
    }
  });

  it('has every form in the script of its system', () => {
    const wrong = table.flatMap(({ id, forms }) =>
      (Object.entries(forms) as [NameSystem, string[]][]).flatMap(([system, texts]) =>
        texts.filter((text) => !scripts[system].test(text)).map((text) => `${id}: ${system} ${text}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no form twice in one entity', () => {
    const twice = table.flatMap(({ id, forms }) =>
      Object.values(forms).flatMap((texts) => (new Set(texts).size < texts.length ? [id] : [])),
    );
    expect(twice).toEqual([]);
  });

  it('has parts that the rules can read', () => {
    const people = table.filter(({ kind }) => kind === 'person');
    const unread = [
      ...people.filter((person) => person.forms.hangul && person.forms.hanja && !koreanNameOf(person)),
      ...people.filter((person) => person.forms.pinyin && !chineseNameOf(person)),
      ...people.filter(
        (person) => person.forms.russian?.some((text) => text.includes(',')) && !russianNameOf(person),
      ),
    ];
    expect(unread.map(({ id }) => id)).toEqual([]);
    const pinyin = table.flatMap(({ forms }) => forms.pinyin ?? []).flatMap((text) => text.split(' '));
    expect(pinyin.filter((word) => splitPinyin(word) === null)).toEqual([]);
  });

  it('gives simplified characters of Chinese people, which the traditional ones are made from', () => {
    const people = table.filter(({ kind, forms }) => kind === 'person' && forms.pinyin);
    const mixed = people
      .flatMap(({ forms }) => forms.hanzi ?? [])
      .filter((text) => toSimplified(text) !== text);
    expect(mixed).toEqual([]);
  });

  it('lets no person be called by a word of English, and only some by a part of the name', () => {
    const alone = table.flatMap((entity) => entity.alone ?? []);
    expect(alone.filter((text) => text.length < 3 || commonWords.has(text.toLowerCase()))).toEqual([]);
    expect(alone.length).toBeLessThan(table.length / 10);
  });

  it('has lives that end after they begin', () => {
    const odd = table.filter(({ born, died }) => (born ?? 1800) >= (died ?? 2030) || (born ?? 1900) < 1800);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
