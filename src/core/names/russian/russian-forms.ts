import { capital, type MadeForm } from '../made-form.ts';
import { printedForms } from './printed-forms.ts';
import { bgn, bgnPlain, libraryOfCongress, scholarly } from './to-latin.ts';

/** A Russian name in Cyrillic: surname, and given names whole or as initials, with or without points. */
export interface RussianName {
  readonly surname: string;
  readonly given: readonly string[];
}

/** `Пузанов, Александр Михайлович`, as the table has it, in parts. */
export function parseRussian(text: string): RussianName {
  const [surname = '', given = ''] = text.split(',');
  return { surname: surname.trim(), given: given.replaceAll('.', ' ').split(' ').filter(Boolean) };
}

/** The surname alone in each standard, and as it is printed otherwise. */
export function russianSurnameForms(surname: string): MadeForm[] {
  return [
    { text: surname, system: 'russian', rule: 'Cyrillic' },
    ...standards.map(({ write, system, rule }) => ({ text: write(surname), system, rule })),
    ...printedForms(surname).map((text) => ({
      text,
      system: 'other' as const,
      rule: 'as older books print it',
    })),
  ];
}

/** The full name in each order and standard, the likeliest in print first. */
export function russianForms({ surname, given }: RussianName): MadeForm[] {
  if (given.length === 0) return russianSurnameForms(surname);
  const initials = given.map((name) => `${name.slice(0, 1)}.`).join(' ');
  const isWhole = given.every((name) => name.length > 1);
  const cyrillic = [`${initials} ${surname}`, `${surname} ${initials}`];
  if (isWhole) cyrillic.push(`${given.join(' ')} ${surname}`, `${surname} ${given.join(' ')}`);
  if (isWhole && given.length > 1) cyrillic.push(`${given[0]} ${surname}`);
  return [
    ...cyrillic.map((text) => ({ text, system: 'russian' as const, rule: 'Cyrillic' })),
    ...standards.flatMap(({ write, letter, system, rule }) => {
      const latinInitials = given.map((name) => `${letter(name)}.`).join(' ');
      const latin = [`${latinInitials} ${write(surname)}`];
      if (isWhole) latin.push(`${given.map(write).join(' ')} ${write(surname)}`);
      if (isWhole && given.length > 1) latin.push(`${write(given[0] ?? '')} ${write(surname)}`);
      return latin.map((text) => ({ text, system, rule }));
    }),
  ];
}

/** An initial may be two letters: Юрий is Yu. in BGN and Iu. in ALA-LC. */
const initialOf = (write: (text: string) => string) => (name: string) => capital(write(name.slice(0, 1)));

const standards = (
  [
    [bgnPlain, 'russian-bgn', 'BGN/PCGN'],
    [bgn, 'russian-bgn', 'BGN/PCGN, endings in full'],
    [libraryOfCongress, 'russian-library-of-congress', 'ALA-LC'],
    [scholarly, 'other', 'scholarly transliteration'],
  ] as const
).map(([write, system, rule]) => ({ write, letter: initialOf(write), system, rule }));
