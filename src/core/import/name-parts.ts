import type { Agent } from '#contract/entities.ts';
import { familyFirstName } from './family-first.ts';

/** Small words that belong to the family name behind them. */
const particles = /^(?:von|van|der|den|de|du|da|di|la|le|ter|zu)$/;

/** `A.M.`, `A. M.`, `V.`, `Yu.V.`: initials as Russian names have them. */
const initials = /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+/u;

/**
 * The parts of a person's name as printed. Korean and Chinese names keep the family name first; initials are
 * set apart by spaces (`A.M. Puzanov` has the given name `A. M.`); a single word is a family name.
 */
export function nameParts(name: string): NonNullable<Agent['parts']> | null {
  const text = name.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return null;
  const eastern = familyFirstName(text);
  if (eastern) return { ...eastern, familyFirst: true };

  const letters = initials.exec(text)?.[0] ?? '';
  const rest = text.slice(letters.length).trim();
  if (letters !== '' && rest !== '') {
    return { family: rest, given: spaced(letters), familyFirst: false };
  }
  const words = text.split(' ');
  let start = words.length - 1;
  while (start > 0 && particles.test(words[start - 1] ?? '')) start -= 1;
  // “Charles de Gaulle” is filed under “de Gaulle”, “Otto Grotewohl” under “Grotewohl”.
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    familyFirst: false,
  };
}

const spaced = (letters: string) =>
  letters
    .trim()
    .replaceAll(/\.\s*(?=\p{L})/gu, '. ')
    .trim();

/**
 * True when two names can be one person: the same family name, and given names that are the same, or of
 * which one is missing or is the other's initials.
 */
export function canBeSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameParts(one), nameParts(other)];
  if (a === null || b === null || key(a.family) !== key(b.family)) return false;
  const [first, second] = [key(a.given), key(b.given)];
  if (first === '' || second === '' || first === second) return true;
  const oneIsInitials = initials.test(a.given) !== initials.test(b.given);
  return oneIsInitials && first[0] === second[0];
}

const key = (part: string) =>
  part
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
