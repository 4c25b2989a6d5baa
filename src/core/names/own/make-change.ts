import { AppError } from '#contract/errors.ts';
import type { NameEdit } from '#contract/names.ts';
import { hostNames } from '#words/en/host-names.ts';
import { wordsOf } from '#words/words.ts';
import type { NameChange } from '../apply-changes.ts';
import type { NameEntity } from '../entity.ts';
import type { Names } from '../names.ts';
import { nameKey } from '../query-word.ts';
import { cleanForm, cleanLabel, oneLine } from './clean-form.ts';
import { newName } from './new-name.ts';
import { shownForms } from './shown-forms.ts';

const t = wordsOf('hostNames', hostNames);

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
        throw new AppError('name-form-known', t('formKnown', { name: name.label, form: oneLine(edit.text) }));
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
    throw new AppError('name-merge-self', t('mergeSelf', { name: one.label }));
  }
  if (one.kind !== other.kind) {
    throw new AppError(
      'name-merge-kinds',
      t('mergeKinds', { one: one.label, oneKind: one.kind, other: other.label, otherKind: other.kind }),
    );
  }
  return [one, other];
}

export function needName(names: Names, id: string): NameEntity {
  const name = names.get(id);
  if (!name) throw new AppError('name-not-found', t('nameGone'));
  return name;
}

function splitOf(name: NameEntity, { forms, label }: Extract<NameEdit, { kind: 'split' }>) {
  const keys = new Set(forms.map(nameKey));
  if (shownForms(name).every(({ text }) => keys.has(nameKey(text)))) {
    throw new AppError('name-split-all', t('splitAll', { name: name.label }));
  }
  for (const form of forms) needForm(name, form);
  return { kind: 'split' as const, entity: name.id, forms: [...forms], label: cleanLabel(label) };
}

const hasForm = (name: NameEntity, text: string): boolean =>
  shownForms(name).some((form) => nameKey(form.text) === nameKey(text));

/** A form that can be taken from a name: not the one that it is called by. */
function needForm(name: NameEntity, text: string): void {
  if (nameKey(text) === nameKey(name.label)) {
    throw new AppError('name-form-shown', t('formShown', { form: name.label }));
  }
  if (!hasForm(name, text)) {
    throw new AppError('name-form-missing', t('formMissing', { name: name.label, form: text }));
  }
}

/** Readers' own names are told from those of the table, of this version or a later one. */
const ownId = (newId: () => string): string => `own-${newId()}`.slice(0, 80);
