import { familyFirstName } from './family-first.ts';
import { attribute, bodyWord, commonWord, office, places } from './name-words.ts';

const word = "\\p{Lu}[\\p{L}\\p{M}'’ʼ‘]*(?:-\\p{L}[\\p{L}\\p{M}'’ʼ]*)*";
const initials = '(?:\\p{Lu}\\p{Ll}?\\.\\s?-?){1,3}';
const particle = '(?:von|van|der|den|de|du|da|di|la|le)';

const withInitials = new RegExp(`^${initials}\\s?(?:${particle}\\s)*${word}$`, 'u');
const inWords = new RegExp(`^${word}(?:\\s(?:${particle}\\s)*${word}){0,3}$`, 'u');

/** A family name may be a word of another kind at the head of a sentence; these endings are no name's. */
const abstractNoun = /(?:isms?|ists?|tions?|ments?|ness|ity|ities|ences?|ances?|ships?|ology|ing)$/i;

/** How much a phrase shows that it names a person. */
export type Likeness = 'sure' | 'likely' | 'no';

/**
 * Whether a phrase is a person's name: initials with a family name, or a Korean or Chinese name by its
 * syllables, are sure; other capitalised words are likely unless they are a place, a body, an office or a common word.
 */
export function likeness(phrase: string): Likeness {
  const name = phrase.trim();
  if (isPlace(name) || bodyWord.test(name)) return 'no';
  if (withInitials.test(name)) return 'sure';
  if (!inWords.test(name)) return 'no';
  if (familyFirstName(name) !== null) return 'sure';
  const words = name.split(/\s+/);
  const refused = (part: string) =>
    commonWord.has(part.toLowerCase()) ||
    attribute.test(part) ||
    office.test(part) ||
    isPlace(part) ||
    abstractNoun.test(part) ||
    /^\p{Lu}{2,}$/u.test(part);
  return words.some(refused) ? 'no' : 'likely';
}

export const isPlace = (phrase: string): boolean =>
  places.has(
    phrase
      .trim()
      .replace(/^the\s+/i, '')
      .replaceAll("'", '’')
      .toLowerCase(),
  );

/**
 * The name at the end of a phrase that may begin with offices and places: "Soviet Ambassador to the DPRK
 * A.M. Puzanov" gives "A.M. Puzanov". Null where the phrase names an office only, or nobody.
 */
export function personIn(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  // Read from the front: what is left after offices, nations and places is the name.
  for (let start = 0; start < words.length; start += 1) {
    const rest = words.slice(start).join(' ');
    if (likeness(rest) !== 'no' && isTitular(words.slice(0, start))) return rest;
  }
  return null;
}

/** True for words that say which office somebody holds: "Soviet Ambassador to the DPRK". */
function isTitular(words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const phrase = words.join(' ');
  if (words.every((part) => attribute.test(part) || isPlace(part) || office.test(part))) return true;
  return office.test(phrase) && words.every((part) => titularWord.test(part));
}

/** Anything may stand in the name of an office's country or ministry: capitalised words and small connecting ones. */
const titularWord = /^(?:\p{Lu}[\p{L}.'’-]*|of|to|in|for|at|the|and|d['’]affaires),?$/u;
