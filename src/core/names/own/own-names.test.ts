import { describe, expect, it } from 'vitest';
import { isAppError } from '#contract/errors.ts';
import type { NameEdit, NameKind } from '#contract/names.ts';
import { nameChangeSchema } from '../apply-changes.ts';
import type { NameEntity } from '../entity.ts';
import { createNames } from '../names.ts';
import { keysOf } from '../test-names.ts';
import { createOwnNames, type KeptChange, type OwnNames } from './own-names.ts';

const entities: readonly NameEntity[] = [
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
  { id: 'anju', kind: 'place', label: 'Anju', forms: { hangul: ['안주'] } },
];
const table = createNames(entities);

let count = 0;
const newId = () => {
  count += 1;
  return String(count);
};
const savedAt = '2026-11-24T09:00:00.000Z';
const nothing: readonly KeptChange[] = [];

/** The changes with one more, as the library would keep it. */
function changed(kept: readonly KeptChange[], edit: NameEdit): readonly KeptChange[] {
  const change = createOwnNames(table, kept).make(edit, newId);
  return [...kept, { change: nameChangeSchema.parse(JSON.parse(JSON.stringify(change))), savedAt }];
}
const ownAfter = (...edits: NameEdit[]): OwnNames => createOwnNames(table, edits.reduce(changed, nothing));
const add = (label: string, kind: NameKind = 'person'): NameEdit => ({
  kind: 'add',
  name: { kind, label, familyFirst: true },
});
const form = (text: string, system: 'other' | 'hangul' | 'russian' = 'other'): NameEdit => ({
  kind: 'add-form',
  name: 'ri-sang-jo',
  system,
  text,
});
const merge: NameEdit = { kind: 'merge', into: 'ri-sang-jo', from: 'the-ambassador' };
const textsOf = (own: OwnNames, id: string) => own.get(id).forms.map(({ text }) => text);
const foundIds = (own: OwnNames, text: string) => own.find(text, 10).names.map(({ id }) => id);

describe('a name that is looked for', () => {
  it('is found by any form, by the beginning of one, and whatever its marks', () => {
    const own = ownAfter();
    expect(
      ['리상조', 'yi sang', 'SANGJO', 'comrade', 'lee', 'zzz'].map((text) => foundIds(own, text)),
    ).toEqual([
      ['ri-sang-jo'],
      ['ri-sang-jo'],
      ['ri-sang-jo'],
      ['the-ambassador'],
      ['the-ambassador', 'ri-sang-jo'],
      [],
    ]);
    expect(own.find('yi sang-jo', 1)).toMatchObject({ total: 1, names: [{ by: 'Yi Sang-jo', mine: null }] });
    expect(own.find('ri sang-jo', 1).names[0]?.by).toBe(null);
  });

  it('is, where nothing is asked for, one that the reader added or changed', () => {
    expect(ownAfter().find('', 10)).toEqual({ total: 0, names: [] });
    expect(ownAfter(add('Kang Sang-ho'), form('Ree Sanjo')).find(' ', 10).names).toMatchObject([
      { label: 'Ri Sang-jo', mine: 'changed' },
      { label: 'Kang Sang-ho', mine: 'own' },
    ]);
  });

  it('shows each form once, with its system and where it is from', () => {
    const { forms, ...name } = ownAfter(form('Ree Sanjo')).get('ri-sang-jo');
    expect(name).toEqual({
      id: 'ri-sang-jo',
      kind: 'person',
      label: 'Ri Sang-jo',
      familyFirst: true,
      note: null,
      mine: 'changed',
      without: [],
    });
    expect(forms.slice(0, 4)).toEqual([
      { text: 'Ri Sang-jo', system: 'mccune-reischauer', origin: 'label', own: false },
      { text: '리상조', system: 'hangul', origin: 'stored', own: false },
      { text: '李相朝', system: 'hanja', origin: 'stored', own: false },
      { text: 'Ree Sanjo', system: 'other', origin: 'stored', own: true },
    ]);
    expect(forms).toContainEqual({
      text: 'Yi Sang-jo',
      system: 'mccune-reischauer',
      origin: 'rule',
      own: false,
    });
  });
});

describe('a change', () => {
  it('adds a name, in Hangul with all that rules make of it', () => {
    const own = ownAfter(add(' 강상호 '));
    const [name] = own.find('Kang Sang-ho', 1).names;
    expect(name).toMatchObject({ label: '강상호', mine: 'own', by: 'Kang Sang-ho' });
    expect(own.names.find('Кан Сан Хо').map(({ label }) => label)).toEqual(['강상호']);
  });

  it.each(['Kang Sang-ho', 'Yongnam Kim'])(
    'adds a name in Latin letters, of which the rules still make what they made before: %s',
    (name) => {
      const before = keysOf(name, table);
      const own = ownAfter(add(name));
      expect(own.names.find(name.toLowerCase())).toHaveLength(1);
      expect([...before].filter((key) => !keysOf(name, own.names).has(key))).toEqual([]);
    },
  );

  it('adds a form, also one from which rules make more', () => {
    expect(foundIds(ownAfter(form('Ree Sanjo')), 'ree sanjo')).toEqual(['ri-sang-jo']);
    const own = ownAfter(add('Kang Sang-ho'));
    const id = own.find('Kang Sang-ho', 1).names[0]?.id ?? '';
    const hangul = own.make({ kind: 'add-form', name: id, system: 'hangul', text: '강상호' }, newId);
    expect(hangul).toMatchObject({ text: '강 상호' });
  });

  it('takes a form away, also one that a rule makes', () => {
    const own = ownAfter({ kind: 'remove-form', name: 'ri-sang-jo', text: 'Lee Sang-jo' });
    expect(textsOf(own, 'ri-sang-jo')).not.toContain('Lee Sang-jo');
    expect(own.get('ri-sang-jo').without).toEqual(['Lee Sang-jo']);
    expect(own.names.find('Lee Sang-jo')).toEqual([]);
  });

  it('merges two names as it was shown before', () => {
    const shown = ownAfter().merged('ri-sang-jo', 'the-ambassador');
    const own = ownAfter(merge);
    expect(own.get('ri-sang-jo').forms.map(({ text }) => text)).toEqual(shown.forms.map(({ text }) => text));
    expect(textsOf(own, 'the-ambassador')).toContain('Comrade Lee');
    expect(own.find('lee the ambassador', 5).names).toMatchObject([{ id: 'ri-sang-jo' }]);
  });

  it('splits forms off to a name of their own', () => {
    const own = ownAfter(merge, {
      kind: 'split',
      name: 'the-ambassador',
      forms: ['Comrade Lee', 'Lee S.'],
      label: 'Lee (unknown)',
    });
    const [split] = own.find('comrade lee', 5).names;
    expect(split).toMatchObject({ label: 'Lee (unknown)', mine: 'own', forms: 3 });
    // A form that a rule made is still of its system.
    const made = ownAfter({ kind: 'split', name: 'ri-sang-jo', forms: ['И Сан Чо'], label: 'I San Cho' });
    const [other] = made.find('И Сан Чо', 5).names;
    expect(made.get(other?.id ?? '').forms).toContainEqual({
      text: 'И Сан Чо',
      system: 'russian',
      origin: 'stored',
      own: false,
    });
    expect(textsOf(own, 'ri-sang-jo')).not.toContain('Comrade Lee');
  });

  it('is refused with a reason where it would change nothing, or not what was meant', () => {
    const split = (forms: string[]): NameEdit => ({
      kind: 'split',
      name: 'the-ambassador',
      forms,
      label: 'Another',
    });
    const refused: readonly (readonly [NameEdit, string])[] = [
      [{ ...merge, from: 'ri-sang-jo' } as NameEdit, 'name-merge-self'],
      [{ ...merge, from: 'anju' } as NameEdit, 'name-merge-kinds'],
      [{ ...merge, from: 'nobody' } as NameEdit, 'name-not-found'],
      [split(['Lee the Ambassador', 'Comrade Lee', 'Lee S.']), 'name-split-all'],
      [split(['Lee the Ambassador']), 'name-form-shown'],
      [split(['Comrade Kim']), 'name-form-missing'],
      [{ kind: 'remove-form', name: 'ri-sang-jo', text: 'Ri Sangjo' }, 'name-form-shown'],
      [{ kind: 'remove-form', name: 'ri-sang-jo', text: 'Kim' }, 'name-form-missing'],
      [form('yi sangjo'), 'name-form-known'],
      [form('  '), 'name-form-unusable'],
      [form('.'), 'name-form-unusable'],
      [form('Ree '.repeat(13)), 'name-form-unusable'],
      [form('Sanjo'.repeat(20)), 'name-form-unusable'],
      [form('Ree, Sanjo'), 'name-form-unusable'],
      [form('The'), 'name-form-unusable'],
      [add(''), 'name-form-unusable'],
    ];
    const codes = refused.map(([edit]) => {
      try {
        ownAfter(edit);
        return 'made';
      } catch (error) {
        return isAppError(error) ? error.code : String(error);
      }
    });
    expect(codes).toEqual(refused.map(([, code]) => code));
    // The one form with a comma: from it the rules make the others.
    const inFull = ownAfter({ ...form('Ли, Степан', 'russian'), name: 'the-ambassador' } as NameEdit);
    expect(textsOf(inFull, 'the-ambassador')).toContain('Степан Ли');
  });
});

describe('what was changed', () => {
  const kept = [form('Ree Sanjo'), merge].reduce(changed, nothing);
  const [first, second] = kept.map(({ change }) => change.id);
  const with1 = (own: OwnNames, verb: 'undo' | 'redo', id = ''): readonly KeptChange[] => {
    const change = own[verb](id, newId).kept;
    return change === null ? [] : [{ change, savedAt }];
  };

  /** What the next undo and redo would be of, or why of nothing. */
  const nextOf = (own: OwnNames) =>
    (['undo', 'redo'] as const).map((verb) => {
      try {
        return own[verb](null, newId).of;
      } catch (error) {
        return isAppError(error) && error.message;
      }
    });

  it('is told in sentences, the latest first', () => {
    const own = createOwnNames(table, [
      ...kept,
      ...[
        { kind: 'remove-form', name: 'ri-sang-jo', text: 'Lee S.' } as NameEdit,
        { kind: 'split', name: 'ri-sang-jo', forms: ['Comrade Lee'], label: 'Lee' } as NameEdit,
        add('Kang Sang-ho'),
      ]
        .reduce(changed, kept)
        .slice(kept.length),
    ]);
    expect(own.history.map(({ sentence }) => sentence)).toEqual([
      'You added the name “Kang Sang-ho”',
      'You split “Comrade Lee” off “Ri Sang-jo”, as “Lee”',
      'You took the form “Lee S.” from “Ri Sang-jo”',
      'You merged “Lee the Ambassador” into “Ri Sang-jo”',
      'You added the form “Ree Sanjo” to “Ri Sang-jo”',
    ]);
  });

  it('is undone in whatever order, and done again', () => {
    const own = createOwnNames(table, kept);
    expect(nextOf(own)).toEqual([second, 'There is nothing to redo.']);
    const undone = [...kept, ...with1(own, 'undo', first)];
    const without = createOwnNames(table, undone);
    expect(without.history.map((each) => each.undone)).toEqual([false, true]);
    expect(foundIds(without, 'ree sanjo')).toEqual([]);
    expect(foundIds(without, 'comrade lee')).toEqual(['ri-sang-jo']);
    expect(nextOf(without)).toEqual([second, first]);
    // Undone already: there is nothing to keep.
    expect(with1(without, 'undo', first)).toEqual([]);
    const redone = createOwnNames(table, [...undone, ...with1(without, 'redo', first)]);
    expect(foundIds(redone, 'ree sanjo')).toEqual(['ri-sang-jo']);
    expect(redone.history.map((each) => each.undone)).toEqual([false, false]);
    expect(nextOf(redone)).toEqual([second, 'There is nothing to redo.']);
    expect(with1(redone, 'redo', first)).toEqual([]);
  });

  it('is nothing that can be undone where it is not known', () => {
    expect(() => createOwnNames(table, kept).undo('none', newId)).toThrow('not in your library any more');
  });
});
