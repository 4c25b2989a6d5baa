import { capital, type MadeForm } from '../made-form.ts';
import { bgnPlain, libraryOfCongress } from '../russian/to-latin.ts';
import { toSimplified, toTraditional } from './characters.ts';
import { palladius, palladiusHyphened } from './palladius.ts';
import { joinPinyin, wadeGiles } from './wade-giles.ts';

/** A Chinese name, or a word of one, in syllables of Pinyin; characters where they are known. */
export interface ChineseName {
  readonly surname: readonly string[];
  readonly given: readonly string[];
  readonly characters?: string | undefined;
}

/** All forms of a Chinese name, the likeliest in print first. Parts that are missing are left out. */
export function chineseForms({ surname, given, characters }: ChineseName): MadeForm[] {
  const parts = [joinPinyin(surname), joinPinyin(given)].filter(Boolean);
  const whole = (part: (pinyin: string) => string | null): string =>
    parts.map((pinyin) => capital(part(pinyin) ?? '')).join(' ');
  const russian = whole(palladius);
  const forms: MadeForm[] = [
    { text: whole((pinyin) => pinyin), system: 'pinyin', rule: 'Pinyin' },
    { text: whole(wadeGiles), system: 'wade-giles', rule: 'Wade–Giles' },
    ...characterForms(characters),
    { text: russian, system: 'russian', rule: 'Palladius' },
    { text: whole(palladiusHyphened), system: 'russian', rule: 'Palladius, hyphenated' },
    { text: bgnPlain(russian), system: 'russian-bgn', rule: 'Palladius, in Latin letters (BGN/PCGN)' },
    {
      text: libraryOfCongress(russian),
      system: 'russian-library-of-congress',
      rule: 'Palladius, in Latin letters (ALA-LC)',
    },
  ];
  if (parts.length === 2) {
    const turned = [...parts].reverse().map(capital).join(' ');
    forms.push({ text: turned, system: 'other', rule: 'given name first' });
  }
  return forms;
}

/** Characters as they are, simplified and traditional. */
export function characterForms(characters: string | undefined): MadeForm[] {
  if (!characters) return [];
  return [
    { text: characters, system: 'hanzi', rule: 'Chinese characters' },
    { text: toSimplified(characters), system: 'hanzi', rule: 'simplified characters' },
    { text: toTraditional(characters), system: 'hanzi', rule: 'traditional characters' },
  ];
}
