import type { Agent } from '#contract/entities.ts';
import { familyFirstName } from '../../family-first.ts';
import { nameParts } from '../../name-parts.ts';
import { tableAgent } from '../../table-agents.ts';
import type { ReferenceName } from './item.ts';

/** Scripts in which a name is written family name first and without a space. */
const eastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;

/** A family name of one sign, and a given name of one or two behind a space: too short for a body's. */
const easternName = /^([\p{Script=Han}\p{Script=Hangul}]) ([\p{Script=Han}\p{Script=Hangul}]{1,2})$/u;

/**
 * Somebody whom a reference names. Korean and Chinese names keep the family name first, whatever the reference
 * manager makes of "Kim, Il Sung". A name that must stay whole is a body, unless it can only be such a name: in
 * one piece is how programs are kept from turning those round.
 */
export function agentOf(name: ReferenceName, role: Agent['role']): Agent {
  if ('literal' in name) {
    const { literal } = name;
    const [, family, given] = easternName.exec(literal) ?? [];
    if (family !== undefined && given !== undefined) {
      return { name: literal, role, kind: 'person', parts: { family, given, familyFirst: true } };
    }
    if (!name.firm) return tableAgent(literal, role);
    const isPerson = familyFirstName(literal) !== null;
    return {
      name: literal,
      role,
      kind: isPerson ? 'person' : 'corporate',
      parts: isPerson ? nameParts(literal) : null,
    };
  }
  const { family, given } = name;
  return {
    name: printedName(name),
    role,
    kind: 'person',
    parts: { family, given: withSuffix(given, name), familyFirst: isFamilyFirst(name) },
  };
}

/** A name in the order in which it is spoken. */
export function printedName(name: ReferenceName): string {
  if ('literal' in name) return name.literal;
  const { family, given } = name;
  if (given === '') return withSuffix(family, name);
  if (!isFamilyFirst(name)) return withSuffix(`${given} ${family}`, name);
  return eastern.test(family + given) ? family + given : `${family} ${given}`;
}

type Parted = Extract<ReferenceName, { family: string }>;

const isFamilyFirst = ({ family, given, familyFirst }: Parted): boolean =>
  given !== '' &&
  (familyFirst || eastern.test(family + given) || familyFirstName(`${family} ${given}`) !== null);

const withSuffix = (text: string, { suffix }: Parted) => [text, suffix].filter(Boolean).join(', ');

/**
 * A name as lists have it: "Family, Given" or "Family, Given, Jr."; without a comma it is as printed. EndNote ends
 * the name of a body with a comma.
 */
export function listedName(text: string): ReferenceName | null {
  const parts = text
    .split(/[,，]/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .slice(0, 20);
  const [family = '', given = '', suffix = ''] = parts;
  if (family === '') return given === '' ? null : { literal: given, firm: false };
  if (parts.length === 1) return { literal: family, firm: false };
  if (given === '') return { literal: family, firm: true };
  // "Department of State, Bureau of Far Eastern Affairs, Office of …" is no name of a person.
  if (parts.length > 3 || (tableAgent(family, 'author').kind === 'corporate' && isLong(family))) {
    return { literal: parts.filter((part) => part !== '').join(', '), firm: true };
  }
  return suffix === '' ? { family, given } : { family, given, suffix };
}

/** More words than family names have. */
const isLong = (text: string) => text.split(' ').length > 3;
