import type { NameEntity } from './entity.ts';
import type { Found } from './find/entity-index.ts';
import { madeForms, russianNameOf, storedForms } from './forms-of.ts';
import type { MadeForm } from './made-form.ts';
import { nameKey } from './query-word.ts';
import { russianSurnameForms } from './russian/russian-forms.ts';
import type { NameVariant } from './variant.ts';

/**
 * All forms of an entity, the likeliest in print first. A surname leads to the whole name, and the whole name to the
 * surname, only where nobody else in the table has it (`isOnly`).
 */
export function variantsOf(
  entity: NameEntity,
  { by, isOnly }: Pick<Found, 'by'> & { readonly isOnly: boolean },
): NameVariant[] {
  const without = new Set(entity.without?.map(nameKey));
  const whole = () => [...storedForms(entity), ...madeForms(entity)];
  const surname = isOnly || by === 'surname' ? surnameForms(entity) : [];
  const forms = by === 'name' ? [...whole(), ...surname] : [...surname, ...(isOnly ? whole() : [])];
  return forms
    .filter(({ text }) => !without.has(nameKey(text)))
    .map(({ text, system, rule }) => ({
      text,
      source: {
        kind: 'authority',
        id: entity.id,
        label: entity.label,
        system: rule === 'stands alone' ? rule : system,
      },
    }));
}

/** Surname of a person whose given name comes first, in all its spellings. */
function surnameForms(entity: NameEntity): MadeForm[] {
  if (entity.kind !== 'person' || entity.familyFirst) return [];
  const russian = russianNameOf(entity);
  const last = storedForms(entity)
    .filter(
      ({ text, rule }) => rule !== 'stands alone' && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text),
    )
    .map((form) => ({ ...form, text: form.text.split(' ').at(-1) ?? '' }))
    .filter(({ text }) => text.length > 3);
  return [...last, ...(russian ? russianSurnameForms(russian.surname) : [])];
}
