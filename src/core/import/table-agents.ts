import type { Agent } from '#contract/entities.ts';
import { nameParts } from './name-parts.ts';
import { bodyWord } from './name-words.ts';
import { likeness } from './person-name.ts';

const firmWord =
  /\b(?:co|company|inc|ltd|corp|corporation|press|publishers?|news|newspaper|studio|library|museum|archives?|school|college|bank|firm|brothers|sons|service|team)\b\.?/i;

/** A first name or initials behind the comma of "Puzanov, A. M.", with nothing that a body would have. */
const given = /^\p{Lu}(?:[\p{Ll}’'-]+|\.)(?:[\s-]?\p{Lu}(?:[\p{Ll}’'-]*|\.))*\.?$/u;
const family = /^(?:\p{Ll}+ )*\p{Lu}[\p{L}’'-]*(?: \p{Lu}?[\p{L}’'-]+)?$/u;

/**
 * Somebody whom a table names. "Family, Given" is taken apart; what shows no sign of being a person's name is a
 * body, whose name is never taken apart.
 */
export function tableAgent(name: string, role: Agent['role']): Agent {
  const [before = '', after, ...more] = name.split(/,\s*/);
  const body = bodyWord.test(name) || firmWord.test(name);
  // Dates of life behind the name are no part of it: "Robinson, Frank B., 1886-1948".
  const life = more.every((part) => /^(?:b\. |d\. |ca\. )?\d{4}(?:-(?:\d{4})?)?\.?$/.test(part));
  if (!body && after !== undefined && life && family.test(before) && given.test(after)) {
    return { name, role, kind: 'person', parts: { family: before, given: after, familyFirst: false } };
  }
  if (!body && after === undefined && likeness(withoutTitle(name)) !== 'no') {
    return { name, role, kind: 'person', parts: nameParts(withoutTitle(name)) };
  }
  return { name, role, kind: 'corporate', parts: null };
}

const withoutTitle = (name: string) => name.replace(/^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?|Sir|Dame) /, '');
