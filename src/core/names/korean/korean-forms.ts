import { toSimplified } from '../chinese/characters.ts';
import type { NameSystem } from '../entity.ts';
import { capital, capitals, type MadeForm } from '../made-form.ts';
import { bgnPlain, libraryOfCongress } from '../russian/to-latin.ts';
import { dprk } from './dprk.ts';
import { southernSpelling } from './hangul.ts';
import { kontsevich, kontsevichApart } from './kontsevich.ts';
import { mccuneReischauerApart, mccuneReischauerHyphened } from './mccune-reischauer.ts';
import { revisedRomanizationApart } from './revised-romanization.ts';
import { sovietSpelling } from './soviet-spelling.ts';
import type { SurnameFamily } from './surnames.ts';
import { yale } from './yale.ts';

/** A Korean name: its surname's family and the given name in Hangul; Hanja where it is known. */
export interface KoreanName {
  readonly family: SurnameFamily | null;
  readonly given: string;
  readonly hanja?: string | undefined;
}

/** How many surnames of a family are tried with each form of the given name. */
const surnamesTried = 7;

/** All forms of a Korean name, the likeliest in print first, those that are told apart by marks alone once. */
export function koreanForms(name: KoreanName): MadeForm[] {
  const givens = givenForms(name.given);
  const latin = withSurnames(name.family, givens);
  const russian = russianForms(name);
  return distinct([
    ...latin.slice(0, 7),
    ...hangulForms(name),
    ...hanjaForms(name),
    ...russian.slice(0, 4),
    ...latin.slice(7, 16),
    ...russian.slice(4),
    ...givenFirst(name.family, givens),
    ...latin.slice(16),
  ]);
}

/** Given name in Latin letters, commonest first. */
function givenForms(given: string): MadeForm[] {
  const southern = southernSpelling(given);
  const forms: MadeForm[] = [
    form(mccuneReischauerHyphened(given), 'mccune-reischauer', 'McCune–Reischauer'),
    form(dprk(given), 'dprk', 'North Korean usage'),
    form(customary(revisedRomanizationApart(southern)), 'other', 'customary spelling'),
    form(revisedRomanizationApart(southern), 'revised-romanization', 'Revised Romanization'),
    form(mccuneReischauerApart(southern), 'mccune-reischauer', 'McCune–Reischauer, syllable by syllable'),
    form(mccuneReischauerHyphened(southern), 'mccune-reischauer', 'McCune–Reischauer, southern spelling'),
    form(yale(given), 'yale', 'Yale'),
  ];
  return distinct(forms);
}

function distinct(forms: readonly MadeForm[]): MadeForm[] {
  const byText = new Map<string, MadeForm>();
  for (const form of forms) {
    const key = plain(form.text);
    if (!byText.has(key)) byText.set(key, form);
  }
  return [...byText.values()];
}

const form = (text: string, system: NameSystem, rule: string): MadeForm => ({
  text: capital(text),
  system,
  rule,
});

const plain = (text: string): string =>
  text.replaceAll(/[’-]/g, '').replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').toLowerCase();

/** As bearers of a name often write it: Young, Sung, Hee, Soo. By observation, not by any standard. */
function customary(revised: string): string {
  return revised
    .split('-')
    .map((syllable) =>
      syllable
        .replace('yeong', 'young')
        .replace('eo', 'u')
        .replace(/^g/, 'k')
        .replace(/ui$/, 'ee')
        .replace(/^u$/, 'woo')
        .replace(/(?<=[^aeiouw])u$/, 'oo'),
    )
    .join('-');
}

function withSurnames(family: SurnameFamily | null, givens: readonly MadeForm[]): MadeForm[] {
  if (family === null) return [...givens];
  const surnames = family.latin.slice(0, surnamesTried);
  const pairs = givens.flatMap((given, g) =>
    surnames.map((surname, s) => ({
      // The first two spellings of both are far commoner than the rest together.
      order: s + 2.5 * g,
      text: `${surname} ${given.text}`,
      system: given.system,
      rule: surnames.length > 1 ? `${given.rule}; surname family ${family.name}` : given.rule,
    })),
  );
  return pairs.sort((a, b) => a.order - b.order).map(({ text, system, rule }) => ({ text, system, rule }));
}

function hangulForms({ family, given }: KoreanName): MadeForm[] {
  const [north = '', south = north] = family?.hangul ?? [];
  return [
    { text: north + given, system: 'hangul', rule: 'Hangul' },
    { text: south + southernSpelling(given), system: 'hangul', rule: 'Hangul, southern spelling' },
  ];
}

function hanjaForms({ hanja }: KoreanName): MadeForm[] {
  if (!hanja) return [];
  return [
    { text: hanja, system: 'hanja', rule: 'Hanja' },
    { text: toSimplified(hanja), system: 'hanzi', rule: 'simplified characters' },
  ];
}

function russianForms({ family, given }: KoreanName): MadeForm[] {
  const southern = southernSpelling(given);
  const texts: [string, string][] = [
    [capitals(kontsevichApart(given)), 'Kontsevich, syllable by syllable'],
    [capitals(sovietSpelling(given)), 'Soviet spelling'],
    [capitals(kontsevichApart(southern)), 'Kontsevich, southern spelling'],
    [capital(kontsevich(southern)), 'Kontsevich'],
  ];
  const surnames = family ? family.cyrillic.slice(0, 3) : [''];
  const cyrillic = surnames.flatMap((surname) =>
    texts.map(([text, rule]) => ({ text: `${surname} ${text}`.trim(), system: 'russian' as const, rule })),
  );
  const latin = cyrillic.slice(0, 2).flatMap(({ text, rule }) => [
    { text: bgnPlain(text), system: 'russian-bgn' as const, rule: `${rule}, in Latin letters (BGN/PCGN)` },
    {
      text: libraryOfCongress(text),
      system: 'russian-library-of-congress' as const,
      rule: `${rule}, in Latin letters (ALA-LC)`,
    },
  ]);
  return [
    ...cyrillic.slice(0, 2),
    ...latin.slice(0, 2),
    ...cyrillic.slice(2, 6),
    ...latin.slice(2),
    ...cyrillic.slice(6),
  ];
}

/** Given name first, as in Western papers: Sang-jo Lee. */
function givenFirst(family: SurnameFamily | null, givens: readonly MadeForm[]): MadeForm[] {
  const [given] = givens;
  if (!family || !given) return [];
  return family.latin
    .slice(0, 4)
    .map((surname) => ({ text: `${given.text} ${surname}`, system: 'other', rule: 'given name first' }));
}
