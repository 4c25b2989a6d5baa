import { AppError } from '#contract/errors.ts';
import type { FoundName, MadeChange, NameEdit, ShownName } from '#contract/names.ts';
import { hostNames } from '#words/en/host-names.ts';
import { wordsOf } from '#words/words.ts';
import { type NameChange, replay, undoneOf } from '../apply-changes.ts';
import type { NameEntity } from '../entity.ts';
import { createNames, type Names } from '../names.ts';
import { describeChange } from './describe-change.ts';
import { findNames, foundBy } from './find-names.ts';
import { checkMerge, makeChange, needName } from './make-change.ts';
import { shownForms } from './shown-forms.ts';

const t = wordsOf('hostNames', hostNames);

/** A change as the library has it. */
export interface KeptChange {
  readonly change: NameChange;
  readonly savedAt: string;
}

/** The names of the table with a reader's changes, as they are looked at and changed. */
export interface OwnNames {
  readonly names: Names;
  find(text: string, limit: number): { readonly total: number; readonly names: FoundName[] };
  get(id: string): ShownName;
  /** What merging two names would make. */
  merged(into: string, from: string): ShownName;
  /** The change that an edit asks for. Throws where it cannot be. */
  make(edit: NameEdit, newId: () => string): NameChange;
  /** What takes a change back or does it again, which is null where that is so already. A null id is for the next one. */
  undo(id: string | null, newId: () => string): Turned;
  redo(id: string | null, newId: () => string): Turned;
  /** What was changed, the latest first; undos are told by what they undid. */
  readonly history: readonly MadeChange[];
}

/** The change that is taken back or done again, and what is to be kept for it. */
export interface Turned {
  readonly of: string;
  readonly kept: NameChange | null;
}

/** `table` are the names as they came; the changes stand in the order in which they were made. */
export function createOwnNames(table: Names, kept: readonly KeptChange[]): OwnNames {
  const changes = kept.map(({ change }) => change);
  const names = changes.length === 0 ? table : createNames(table.entities, changes);
  const undone = undoneOf(changes);
  const labels = labelsOf(table.entities, changes);
  const labelOf = (id: string) => labels.get(id) ?? id;
  const standing = changes.filter(({ id }) => !undone.has(id));

  const mineOf = (entity: NameEntity): ShownName['mine'] => {
    const before = table.get(entity.id);
    return before === undefined ? 'own' : before === entity ? null : 'changed';
  };
  const shown = (entity: NameEntity): ShownName => ({
    id: entity.id,
    kind: entity.kind,
    label: entity.label,
    familyFirst: entity.familyFirst ?? false,
    note: entity.note ?? null,
    mine: mineOf(entity),
    forms: shownForms(entity, table.get(entity.id)),
    without: [...(entity.without ?? [])],
  });
  const found = (entity: NameEntity, text: string): FoundName => ({
    id: entity.id,
    kind: entity.kind,
    label: entity.label,
    forms: shownForms(entity).length,
    mine: mineOf(entity),
    by: text === '' ? null : foundBy(entity, text),
  });
  const isDeed = (id: string) => changes.some((change) => change.id === id && change.kind !== 'undo');
  function needDeed(id: string | null | undefined, verb: 'undo' | 'redo'): string {
    if (id && isDeed(id)) return id;
    throw new AppError('name-change-not-found', id ? t('changeGone') : t('nothingTo', { verb }));
  }
  /** The change that was undone last, of those that still are; an undo that is undone itself undid nothing. */
  function lastUndone(): string | undefined {
    const last = standing.findLast((each) => each.kind === 'undo' && isDeed(each.of));
    return last?.kind === 'undo' ? last.of : undefined;
  }

  return {
    names,
    find(text, limit) {
      const asked = text.trim();
      const all =
        asked === '' ? names.entities.filter((entity) => mineOf(entity) !== null) : findNames(names, asked);
      return { total: all.length, names: all.slice(0, limit).map((entity) => found(entity, asked)) };
    },
    get: (id) => shown(needName(names, id)),
    merged(into, from) {
      const [one, other] = checkMerge(names, { into, from });
      const merge: NameChange = { id: 'merge', kind: 'merge', into: one.id, from: other.id };
      return shown(replay([one, other], [merge]).get(one.id) ?? one);
    },
    make: (edit, newId) => makeChange(names, edit, newId),
    undo(id, newId) {
      const of = needDeed(id ?? standing.findLast(({ kind }) => kind !== 'undo')?.id, 'undo');
      return { of, kept: undone.has(of) ? null : { id: newId(), kind: 'undo', of } };
    },
    redo(id, newId) {
      const of = needDeed(id ?? lastUndone(), 'redo');
      const last = standing.findLast((each) => each.kind === 'undo' && each.of === of);
      return { of, kept: last ? { id: newId(), kind: 'undo', of: last.id } : null };
    },
    history: kept
      .flatMap(({ change, savedAt }) =>
        change.kind === 'undo'
          ? []
          : {
              id: change.id,
              sentence: describeChange(change, labelOf),
              savedAt,
              undone: undone.has(change.id),
              name: names.get(nameOf(change))?.id ?? null,
            },
      )
      .reverse(),
  };
}

/** The name that a change is about, to look at afterwards. */
const nameOf = (change: Exclude<NameChange, { kind: 'undo' }>): string =>
  change.kind === 'add' ? change.entity.id : change.kind === 'merge' ? change.into : change.entity;

/** What all names are or were called, also those that are merged or undone now. */
function labelsOf(table: readonly NameEntity[], changes: readonly NameChange[]): ReadonlyMap<string, string> {
  const labels = new Map(table.map(({ id, label }) => [id, label]));
  for (const change of changes) {
    if (change.kind === 'add') labels.set(change.entity.id, change.entity.label);
    if (change.kind === 'split') labels.set(change.newId, change.label);
  }
  return labels;
}
