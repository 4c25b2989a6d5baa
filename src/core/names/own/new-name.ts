import type { NameEdit } from '#contract/names.ts';
import type { NameEntity, NameForms } from '../entity.ts';
import { cleanForm, cleanLabel } from './clean-form.ts';

type Asked = Extract<NameEdit, { kind: 'add' }>['name'];

/** A name of the reader's own. In a script that rules read, what it is called is also what they start from. */
export function newName(id: string, { kind, label, familyFirst }: Asked): NameEntity {
  const clean = cleanLabel(label);
  const system = rootSystem(clean);
  const forms: NameForms = system === null ? {} : { [system]: [cleanForm(clean, system, kind)] };
  return { id, kind, label: clean, ...(familyFirst && kind === 'person' ? { familyFirst } : {}), forms };
}

function rootSystem(label: string): 'hangul' | 'hanzi' | 'russian' | null {
  if (/^[가-힣 ]+$/.test(label)) return 'hangul';
  if (/^[\p{Script=Han} ·]+$/u.test(label)) return 'hanzi';
  return /^[\p{Script=Cyrillic} .-]+$/u.test(label) ? 'russian' : null;
}
