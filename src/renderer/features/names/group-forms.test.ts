import { describe, expect, it } from 'vitest';
import type { NameForm } from '#contract/names.ts';
import { groupForms, guessSystem } from './group-forms.ts';

const form = (text: string, system: NameForm['system']): NameForm => ({
  text,
  system,
  origin: 'rule',
  own: false,
});

describe('the forms of a name', () => {
  it('stand under their systems, scripts first', () => {
    const forms = [
      form('Ree', 'other'),
      form('Ri', 'mccune-reischauer'),
      form('李', 'hanja'),
      form('Yi', 'mccune-reischauer'),
    ];
    expect(groupForms(forms).map(({ words, lang, forms: of }) => [words, lang, of.length])).toEqual([
      ['Hanja', 'ko', 1],
      ['McCune–Reischauer', undefined, 2],
      ['Other forms', undefined, 1],
    ]);
    expect(groupForms([])).toEqual([]);
  });
});

it('how a form is written is guessed from its letters', () => {
  expect(['리상조', '李相朝', 'かな', 'Ли', 'Pak Kŭmch’ŏl', 'Birch', ''].map(guessSystem)).toEqual([
    'hangul',
    'hanzi',
    'kanji',
    'russian',
    'mccune-reischauer',
    'other',
    'other',
  ]);
});
