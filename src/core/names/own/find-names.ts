import { fold } from '../../search/fold.ts';
import type { NameEntity } from '../entity.ts';
import { formsInWords } from '../forms-in-words.ts';
import { madeForms, storedForms } from '../forms-of.ts';
import type { Names } from '../names.ts';

/**
 * Names that a text is a form of, then those of which a form has words that begin so: `sang`, `ri sang`, `sangjo`.
 * What begins with the text comes first in each.
 */
export function findNames(names: Names, text: string): readonly NameEntity[] {
  const typed = fold(text).split(' ').filter(Boolean);
  if (typed.length === 0) return [];
  const exact = names.find(text);
  const others = names.entities.filter(
    (entity) => !exact.includes(entity) && formsInWords(entity).some((form) => begins(form, typed)),
  );
  const joined = typed.join('');
  const isFirst = ({ label }: NameEntity) => fold(label).replaceAll(' ', '').startsWith(joined);
  return [...exact, ...others.filter(isFirst), ...others.filter((entity) => !isFirst(entity))];
}

/** The form by which a text finds a name; null where that is what it is called. */
export function foundBy(entity: NameEntity, text: string): string | null {
  const typed = fold(text).split(' ').filter(Boolean);
  const forms = [...storedForms(entity), ...madeForms(entity)];
  const words = forms.map((form) => fold(form.text).split(' '));
  const whole = words.findIndex((form) => form.join('') === typed.join(''));
  const at = whole >= 0 ? whole : words.findIndex((form) => begins(form, typed));
  return at > 0 ? (forms[at]?.text ?? null) : null;
}

/** Each typed word begins a word of the form, in whatever order; or all in one begin the form in one. */
const begins = (form: readonly string[], typed: readonly string[]): boolean =>
  typed.every((word) => form.some((each) => each.startsWith(word))) ||
  form.join('').startsWith(typed.join(''));
