import { AppError } from '#contract/errors.ts';
import type { NameKind, NameSystem } from '#contract/names.ts';
import { hostNames } from '#words/en/host-names.ts';
import { wordsOf } from '#words/words.ts';
import { commonWords } from '../common-words.ts';
import { surnameFamilies } from '../korean/surnames.ts';
import { nameKey } from '../query-word.ts';
import { parseRussian } from '../russian/russian-forms.ts';

const t = wordsOf('hostNames', hostNames);

/** What a name is called and its forms may have; no search looks at more. */
const mostLetters = 80;
const mostWords = 12;

/** A form as it is kept: one line, single spaces. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** What a reader calls a name, as it is kept. Throws `name-form-unusable`. */
export function cleanLabel(text: string): string {
  const label = oneLine(text);
  const letters = nameKey(label).length;
  if (letters < 2) throw unusable(t('formShort'));
  if (Math.max(letters, label.length) > mostLetters) {
    throw unusable(t('formLong', { most: mostLetters, count: label.length }));
  }
  if (label.split(' ').length > mostWords) {
    throw unusable(t('formWords', { most: mostWords }));
  }
  return label;
}

/** A form as the table has it. Throws `name-form-unusable` where no search would find anything by it. */
export function cleanForm(text: string, system: NameSystem, kind: NameKind): string {
  const form = cleanLabel(text);
  if (form.includes(',') && !isRussianInFull(form, system, kind)) {
    throw unusable(t('formComma', { form }));
  }
  if (!form.includes(' ') && commonWords.has(nameKey(form))) {
    throw unusable(t('formCommon', { form }));
  }
  return system === 'hangul' && kind === 'person' ? withSpace(form) : form;
}

/** `Пузанов, Александр Михайлович`: what the rules start from, and the one form that has a comma. */
const isRussianInFull = (form: string, system: NameSystem, kind: NameKind): boolean =>
  system === 'russian' &&
  kind === 'person' &&
  /^[^,]+,[^,]+$/.test(form) &&
  parseRussian(form).given.length > 0;

const surnames = surnameFamilies.flatMap(({ hangul }) => hangul).sort((a, b) => b.length - a.length);

/** The rules want a space between a Korean's surname and given name, where texts have none: 강상호 is 강 상호. */
function withSpace(form: string): string {
  if (!/^[가-힣]{2,5}$/.test(form)) return form;
  const surname = surnames.find((each) => form.startsWith(each) && form.length > each.length);
  return surname ? `${surname} ${form.slice(surname.length)}` : form;
}

const unusable = (sentence: string) => new AppError('name-form-unusable', sentence);
