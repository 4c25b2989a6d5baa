import { AppError } from '#contract/errors.ts';
import type { NameEdit, NameKind } from '#contract/names.ts';
import type { NameChange } from '../apply-changes.ts';
import type { NameEntity } from '../entity.ts';
import type { Names } from '../names.ts';
import { nameKey } from '../query-word.ts';
import { cleanForm, cleanLabel, oneLine } from './clean-form.ts';
import { newName } from './new-name.ts';
import { shownForms } from './shown-forms.ts';

/**
 * The change that a reader asks for, ready to be kept. Throws a `name-…` error where it would change nothing, or not
 * what was meant: `applyChanges` says nothing of such, for a kept change must never fail.
 */
export function makeChange(names: Names, edit: NameEdit, newId: () => string): NameChange {
  const id = newId();
  switch (edit.kind) {
    case 'add':
      return { id, kind: 'add', entity: newName(ownId(newId), edit.name) };
    case 'add-form': {
      const name = needName(names, edit.name);
      const text = cleanForm(edit.text, edit.system, name.kind);
      // A name in full is what the rules start from, and the others may stand there without it.
      if (text.includes(',') ? name.forms.russian?.includes(text) : hasForm(name, text)) {
        throw new AppError(
          'name-form-known',
          `“${name.label}” has the form “${oneLine(edit.text)}” already.`,
        );
      }
      return { id, kind: 'add-form', entity: name.id, system: edit.system, text };
    }
    case 'remove-form': {
      const name = needName(names, edit.name);
      needForm(name, edit.text);
      return { id, kind: 'remove-form', entity: name.id, text: edit.text };
    }
    case 'merge': {
      const [into, from] = checkMerge(names, edit);
      return { id, kind: 'merge', into: into.id, from: from.id };
    }
    case 'split':
      return { id, ...splitOf(needName(names, edit.name), edit), newId: ownId(newId) };
  }
}

/** Both names of a merge, which must be two, of one kind. */
export function checkMerge(
  names: Names,
  { into, from }: { readonly into: string; readonly from: string },
): readonly [NameEntity, NameEntity] {
  const [one, other] = [needName(names, into), needName(names, from)];
  if (one.id === other.id) {
    throw new AppError(
      'name-merge-self',
      `“${one.label}” cannot be merged with itself. Choose another name.`,
    );
  }
  if (one.kind !== other.kind) {
    throw new AppError(
      'name-merge-kinds',
      `“${one.label}” is ${kindWords[one.kind]} and “${other.label}” is ${kindWords[other.kind]}. Only names of one kind can be merged.`,
    );
  }
  return [one, other];
}

export function needName(names: Names, id: string): NameEntity {
  const name = names.get(id);
  if (!name) throw new AppError('name-not-found', 'This name is not there any more. Look for it again.');
  return name;
}

function splitOf(name: NameEntity, { forms, label }: Extract<NameEdit, { kind: 'split' }>) {
  const keys = new Set(forms.map(nameKey));
  if (shownForms(name).every(({ text }) => keys.has(nameKey(text)))) {
    throw new AppError(
      'name-split-all',
      `If all forms are split off, nothing is left of “${name.label}”. Leave it one of them.`,
    );
  }
  for (const form of forms) needForm(name, form);
  return { kind: 'split' as const, entity: name.id, forms: [...forms], label: cleanLabel(label) };
}

const hasForm = (name: NameEntity, text: string): boolean =>
  shownForms(name).some((form) => nameKey(form.text) === nameKey(text));

/** A form that can be taken from a name: not the one that it is called by. */
function needForm(name: NameEntity, text: string): void {
  if (nameKey(text) === nameKey(name.label)) {
    throw new AppError('name-form-shown', `“${name.label}” is what the name is called, so this form stays.`);
  }
  if (!hasForm(name, text)) {
    throw new AppError('name-form-missing', `“${name.label}” has no form “${text}” any more.`);
  }
}

const kindWords: Readonly<Record<NameKind, string>> = {
  person: 'a person',
  place: 'a place',
  organisation: 'a body',
};

/** Readers' own names are told from those of the table, of this version or a later one. */
const ownId = (newId: () => string): string => `own-${newId()}`.slice(0, 80);
