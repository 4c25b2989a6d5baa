import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import * as de from './de/index.ts';
import * as en from './en/index.ts';
import * as ko from './ko/index.ts';
import { bestLanguage, localeOf } from './languages.ts';
import { speakIn } from './load.ts';
import * as ru from './ru/index.ts';
import { type Part, wordsOf } from './words.ts';
import * as zh from './zh/index.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Texts = Readonly<Record<string, string>>;

const parts = Object.keys(en) as Part[];
const messagesOf = (catalogue: object) =>
  parts.flatMap((part) =>
    Object.entries((catalogue as Record<string, Texts>)[part] ?? {}).map(
      ([key, text]) => [`${part}.${key}`, text] as const,
    ),
  );
const english = new Map(messagesOf(en));
const others = { ko, zh, ru, de };
/** What is called so in every language, and what German has taken over. */
const sameEverywhere = new Set<string>(['Carrel']);
const sameInGerman = new Set<string>(['Passphrase', 'Name', 'Text', 'Version', 'Index', 'Original', 'Scan']);
const scripts = { ko: /\p{Script=Hangul}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };

/** Arguments and tags of a message, each once, in order. */
function holesOf(elements: Elements): string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === 8) return [`<${element.value}>`, ...holesOf(element.children)];
    if (element.type === 5 || element.type === 6)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => holesOf(value))];
    return element.type === 0 || element.type === 7 ? [] : [element.value];
  });
  return [...new Set(found)].sort();
}
/** The words of a message, without its arguments. */
const wordsIn = (elements: Elements): string =>
  elements
    .map((element): string => {
      if (element.type === 0) return element.value;
      if (element.type === 8) return wordsIn(element.children);
      if (element.type === 5 || element.type === 6)
        return Object.values(element.options)
          .map(({ value }) => wordsIn(value))
          .join(' ');
      return '';
    })
    .join(' ');
const astOf = (text: string, language: keyof typeof others | 'en') =>
  new IntlMessageFormat(text, localeOf(language)).getAst();

afterEach(() => speakIn('en'));

describe.each(Object.entries(others))('the catalogue %s', (name, catalogue) => {
  const language = name as keyof typeof others;

  it('has the parts of the English one, each with its keys', () => {
    expect(messagesOf(catalogue).map(([key]) => key)).toEqual([...english.keys()]);
  });

  it('fills every sentence with what the English one is filled with', () => {
    for (const [key, text] of messagesOf(catalogue)) {
      expect(holesOf(astOf(text, language)), key).toEqual(holesOf(astOf(english.get(key) ?? '', 'en')));
    }
  });

  it('says everything in its own language', () => {
    const left = messagesOf(catalogue).filter(([key, text]) => {
      const own = wordsIn(astOf(text, language));
      const there = wordsIn(astOf(english.get(key) ?? '', 'en'));
      // Names, formats and units are the same everywhere: “BibLaTeX”, “PDF”, “MB”.
      const hasWords = there
        .split(/[^\p{L}-]+/u)
        .some((word) => /^[a-z][a-z]+$/.test(word) || /^[A-Z][a-z]{3,}$/.test(word));
      if (!hasWords || sameEverywhere.has(there.trim())) return false;
      return language === 'de'
        ? own === there && !sameInGerman.has(there.trim())
        : !scripts[language].test(own);
    });
    expect(left).toEqual([]);
  });

  it('knows the plurals of its language', () => {
    const wanted = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
    for (const [key, text] of messagesOf(catalogue)) {
      for (const element of astOf(text, language)) {
        if (element.type !== 6) continue;
        const named = Object.keys(element.options);
        // `other` is said where a category has no words of its own; Russian’s is for fractions, which nothing here counts.
        const lacking = wanted.filter((category) => !named.includes(category));
        expect(lacking.length === 0 || (lacking.length === 1 && named.includes('other')), key).toBe(true);
      }
    }
  });
});

it('has straight quotes nowhere: they would hide what follows in braces', () => {
  for (const catalogue of [en, ko, zh, ru, de]) {
    expect(messagesOf(catalogue).filter(([, text]) => /['"]/.test(text))).toEqual([]);
  }
});

describe('words', () => {
  const t = wordsOf('common', en.common);

  it('are those of the language that is spoken', async () => {
    expect(t('close')).toBe('Close');
    await speakIn('de');
    expect(t('close')).toBe('Schließen');
    await speakIn('en-XA');
    expect(t('close')).toBe('Çļöšé··');
  });

  it('count as the language does', async () => {
    expect([t('records', { count: 1 }), t('records', { count: 2000 })]).toEqual([
      '1 record',
      '2,000 records',
    ]);
    await speakIn('ru');
    expect([1, 3, 5, 21].map((count) => t('records', { count }))).toEqual([
      '1 запись',
      '3 записи',
      '5 записей',
      '21 запись',
    ]);
  });

  it('keep what is put into them as it is in the pseudo-language', async () => {
    await speakIn('en-XA');
    expect(t('and', { first: 'Kim', second: 'Zhou' })).toMatch(/^Kim åñð ·*Zhou$/);
  });
});

it('chooses the first language of the system that there is', () => {
  expect([['fr-FR', 'zh-TW', 'en'], ['KO-kr'], ['fr'], []].map(bestLanguage)).toEqual([
    'zh',
    'ko',
    'en',
    'en',
  ]);
});
