import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isAppError } from '#contract/errors.ts';
import { nameSystems } from '#contract/name-kinds.ts';
import type { NameEdit } from '#contract/names.ts';
import { nameChangeSchema } from '../apply-changes.ts';
import { type NameEntity, nameEntitySchema } from '../entity.ts';
import { createNames } from '../names.ts';
import { createOwnNames, type KeptChange, type OwnNames } from './own-names.ts';

const table = createNames([
  { id: 'ri', kind: 'person', label: 'Ri Sang-jo', familyFirst: true, forms: { hangul: ['리 상조'] } },
  { id: 'kang', kind: 'person', label: 'Kang Sang-ho', familyFirst: true, forms: { hangul: ['강 상호'] } },
  { id: 'zhou', kind: 'person', label: 'Zhou Enlai', familyFirst: true, forms: { pinyin: ['Zhou Enlai'] } },
  { id: 'pak', kind: 'person', label: 'I. Pak', forms: { russian: ['Пак, Иван'] } },
  { id: 'anju', kind: 'place', label: 'Anju', forms: { hangul: ['안주'] } },
] satisfies NameEntity[]);

/** A step of a reader who does not look: on names and forms by their place in what is there. */
const step = fc.record({
  verb: fc.constantFrom('add', 'add-form', 'remove-form', 'merge', 'split', 'undo', 'redo'),
  at: fc.nat(40),
  other: fc.nat(40),
  system: fc.constantFrom(...nameSystems),
  text: fc.oneof(
    fc.string(),
    fc.constantFrom('Ли, Пётр', '박헌영', 'Пак Хен Ен', '周恩来', 'Pak', '\u0000 Lee'),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function editOf(own: OwnNames, { verb, at, other, system, text }: Step): NameEdit {
  const { entities } = own.names;
  const idAt = (place: number) => entities[place % entities.length]?.id ?? '';
  const name = idAt(at);
  const { forms } = own.get(name);
  const form = forms[other % forms.length]?.text ?? text;
  switch (verb) {
    case 'add':
      return {
        kind: 'add',
        name: { kind: at % 2 === 0 ? 'person' : 'place', label: text, familyFirst: true },
      };
    case 'add-form':
      return { kind: 'add-form', name, system, text };
    case 'merge':
      return { kind: 'merge', into: name, from: idAt(other) };
    case 'split':
      return { kind: 'split', name, forms: [form, forms[at % forms.length]?.text ?? text], label: form };
    default:
      return { kind: 'remove-form', name, text: form };
  }
}

it('whatever a reader does, it is kept or refused, and the names are names', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let kept: readonly KeptChange[] = [];
      for (const each of steps) {
        const own = createOwnNames(table, kept);
        const newId = () => String(kept.length);
        try {
          const of = kept[each.at % Math.max(1, kept.length)]?.change.id ?? 'none';
          const change =
            each.verb === 'undo' || each.verb === 'redo'
              ? own[each.verb](each.other % 3 === 0 ? null : of, newId).kept
              : own.make(editOf(own, each), newId);
          if (change !== null) kept = [...kept, { change: nameChangeSchema.parse(change), savedAt: '' }];
        } catch (error) {
          if (!isAppError(error)) throw error;
        }
      }
      const { names, history, find } = createOwnNames(table, kept);
      expect(z.array(nameEntitySchema).safeParse(names.entities).error).toBeUndefined();
      expect(history.length).toBe(kept.filter(({ change }) => change.kind !== 'undo').length);
      find('a', 10);
      names.expand(['ri', 'sang-jo', 'kang', 'sang-ho']);
    }),
    { numRuns: 150 },
  );
});
