import { fold } from '../search/fold.ts';
import type { NameEntity } from './entity.ts';
import { madeForms, storedForms } from './forms-of.ts';

const known = new WeakMap<NameEntity, readonly (readonly string[])[]>();

/** Folded words of each form of a name, those of its label first. */
export function formsInWords(entity: NameEntity): readonly (readonly string[])[] {
  const kept = known.get(entity);
  if (kept) return kept;
  const forms = new Set([...storedForms(entity), ...madeForms(entity)].map(({ text }) => fold(text)));
  const words = [...forms].filter(Boolean).map((form) => form.split(' '));
  known.set(entity, words);
  return words;
}
