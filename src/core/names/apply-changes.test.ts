import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges, type NameChange, nameChangeSchema } from './apply-changes.ts';
import { type NameEntity, nameEntitySchema } from './entity.ts';
import { createNames } from './names.ts';
import { keysOf } from './test-names.ts';

const table: readonly NameEntity[] = [
  {
    id: 'puzanov-a-m',
    kind: 'person',
    label: 'A. M. Puzanov',
    forms: { russian: ['Пузанов, Александр Михайлович'] },
  },
  {
    id: 'ri-sang-jo',
    kind: 'person',
    label: 'Ri Sang-jo',
    familyFirst: true,
    forms: { hangul: ['리 상조'], hanja: ['李相朝'] },
  },
  {
    id: 'the-ambassador',
    kind: 'person',
    label: 'Lee the Ambassador',
    forms: { other: ['Comrade Lee', 'Lee S.'] },
  },
];

const names = (...changes: NameChange[]) => createNames(table, changes);
const ids = (from: ReturnType<typeof names>, text: string) => from.find(text).map(({ id }) => id);

const addForm: NameChange = {
  id: '1',
  kind: 'add-form',
  entity: 'ri-sang-jo',
  system: 'other',
  text: 'Ree Sanjo',
};
const merge: NameChange = { id: '2', kind: 'merge', into: 'ri-sang-jo', from: 'the-ambassador' };

describe('a reader’s changes', () => {
  it('add a name', () => {
    const entity: NameEntity = {
      id: 'mine-1',
      kind: 'person',
      label: 'Kang Sang-ho',
      familyFirst: true,
      forms: { hangul: ['강 상호'] },
    };
    expect(ids(names({ id: '1', kind: 'add', entity }), 'Кан Сан Хо')).toEqual(['mine-1']);
  });

  it('add and remove a form', () => {
    expect(ids(names(addForm), 'ree sanjo')).toEqual(['ri-sang-jo']);
    const remove: NameChange = { id: '2', kind: 'remove-form', entity: 'ri-sang-jo', text: 'Ree Sanjo' };
    expect(ids(names(addForm, remove), 'ree sanjo')).toEqual([]);
  });

  it('remove a form that a rule makes', () => {
    const without = names({ id: '1', kind: 'remove-form', entity: 'ri-sang-jo', text: 'Lee Sang-jo' });
    expect(ids(without, 'Lee Sang-jo')).toEqual([]);
    expect(keysOf('Ri Sang-jo', without).has('leesangjo')).toBe(false);
    expect(ids(without, 'Yi Sang-jo')).toEqual(['ri-sang-jo']);
  });

  it('merge two names, also when a later change still speaks of the one that went', () => {
    const later: NameChange = {
      id: '3',
      kind: 'add-form',
      entity: 'the-ambassador',
      system: 'other',
      text: 'Li S. C.',
    };
    const merged = names(merge, later);
    expect(
      ['Comrade Lee', 'Lee the Ambassador', 'Li S. C.', '이상조'].map((text) => ids(merged, text)),
    ).toEqual([['ri-sang-jo'], ['ri-sang-jo'], ['ri-sang-jo'], ['ri-sang-jo']]);
  });

  it('merge two names of which rules make forms, and lose none of either', () => {
    const kang: NameEntity = {
      id: 'kang',
      kind: 'person',
      label: 'Kang Sang-ho',
      familyFirst: true,
      forms: { hangul: ['강 상호'] },
    };
    const both = createNames([...table, kang], [{ ...merge, from: 'kang' }]);
    const asked = ['Кан Сан Хо', 'Kang Sang-ho', '강상호', 'Ли Сан Чо', '이상조'];
    expect(asked.map((text) => ids(both, text))).toEqual(asked.map(() => ['ri-sang-jo']));
  });

  it('split forms off to a name of their own', () => {
    const split: NameChange = {
      id: '3',
      kind: 'split',
      entity: 'ri-sang-jo',
      forms: ['Comrade Lee'],
      newId: 'mine-2',
      label: 'Lee (unknown)',
    };
    const parted = names(merge, split);
    expect([ids(parted, 'Comrade Lee'), ids(parted, 'Ri Sang-jo')]).toEqual([['mine-2'], ['ri-sang-jo']]);
  });

  it('are undone and done again', () => {
    const undo: NameChange = { id: '3', kind: 'undo', of: '1' };
    const redo: NameChange = { id: '4', kind: 'undo', of: '3' };
    expect(ids(names(addForm, undo), 'ree sanjo')).toEqual([]);
    expect(ids(names(addForm, undo, redo), 'ree sanjo')).toEqual(['ri-sang-jo']);
  });

  it('mean nothing where their name is gone', () => {
    const lost: NameChange[] = [
      { id: '1', kind: 'merge', into: 'nobody', from: 'ri-sang-jo' },
      { id: '2', kind: 'merge', into: 'ri-sang-jo', from: 'ri-sang-jo' },
      { id: '3', kind: 'remove-form', entity: 'nobody', text: 'x' },
      { id: '4', kind: 'undo', of: 'nothing' },
    ];
    expect(applyChanges(table, lost)).toEqual(table);
  });

  it('leave the table as it was, and give what the schema allows', () => {
    const before = structuredClone(table);
    const after = applyChanges(table, [addForm, merge]);
    expect(table).toEqual(before);
    expect(z.array(nameEntitySchema).safeParse(after).error).toBeUndefined();
  });

  it('are plain JSON, and nothing else passes for one', () => {
    expect(nameChangeSchema.parse(JSON.parse(JSON.stringify(merge)))).toEqual(merge);
    expect(nameChangeSchema.safeParse({ id: '1', kind: 'delete', entity: 'ri-sang-jo' }).success).toBe(false);
  });
});
