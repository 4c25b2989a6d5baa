import type { Agent } from '#contract/entities.ts';
import { familyFirstName } from '../../family-first.ts';
import { nameParts } from '../../name-parts.ts';
import { office } from '../../name-words.ts';
import { oneLine } from '../../xml/tree.ts';
import type { ListedName } from './volume-index.ts';

type Person = Pick<Agent, 'name' | 'parts'>;

const titles =
  /^(?:(?:lt|lieutenant|vice|rear|brig|brigadier|maj|major|gen|general|col|colonel|capt|captain|cdr|commander|adm|admiral|field|air|chief|marshal|generalissimo|sir|lord|lady|dame|baron|count|prince|princess|king|queen|emperor|shah|sheikh|sultan|dr|mr|mrs|ms|miss|prof|professor|rev|reverend|bishop|archbishop|cardinal|sen|senator|tunku|viscount|earl|duke|president|ambassador|of)\.?(?=$|[\s,])[\s,]*)+/i;
/** “Hassan II”: a ruler has no family name. */
const regnal = /\s[IVX]+$/;
const suffix = /,?\s+(Jr\.?|Sr\.?|II|III|IV|V)$/;

/**
 * The names of a volume's list of persons as agents. A list prints “Robertson, Walter S.”; a name in it without a
 * comma (“Kim Il Sung”, “Ngo Dinh Diem”, “Chou En-lai”) is family name first and is never turned round, unless
 * the whole list is printed in the order of speech.
 */
export function listedPersons(names: ReadonlyMap<string, ListedName>): ReadonlyMap<string, Person> {
  const texts = [...names.values()].map(({ text }) => cleaned(text));
  const isInverted = texts.filter((text) => text.includes(',')).length * 2 > texts.length;
  const persons = new Map<string, Person>();
  for (const [id, name] of names) {
    const person = name.surname === '' ? fromList(cleaned(name.text), isInverted) : fromParts(name);
    if (person !== null) persons.set(id, person);
  }
  return persons;
}

/** White space, the comma before the office, and other names in brackets go. */
const cleaned = (text: string): string =>
  oneLine(text)
    .replace(/\s*[([].*$/, '')
    .replace(/[\s,;:.]*$/, (end) => (end.startsWith('.') ? '.' : ''));

/** A name that the encoding takes apart itself. */
function fromParts({ surname, forename }: ListedName): Person | null {
  const [family, given] = [oneLine(surname), oneLine(forename)];
  if (family === '') return null;
  const eastern = familyFirstName(`${family} ${given}`);
  if (eastern) return { name: `${family} ${given}`, parts: { ...eastern, familyFirst: true } };
  return {
    name: given === '' ? family : `${given} ${family}`,
    parts: { family, given, familyFirst: false },
  };
}

function fromList(text: string, isInverted: boolean): Person | null {
  if (text === '') return null;
  const comma = text.indexOf(',');
  if (comma === -1) return isInverted ? asPrinted(text) : { name: text, parts: nameParts(text) };
  const before = text.slice(0, comma).trim();
  const behind = withoutTitle(text.slice(comma + 1).trim());
  const ending = suffix.exec(`, ${behind.rest}`)?.[1] ?? '';
  const given = ending === '' ? behind.rest : `, ${behind.rest}`.replace(suffix, '').replace(/^, ?/, '');
  // “Chiang Kai-shek, Generalissimo”: what follows is a title alone.
  if (given === '' && ending === '') return { ...asPrinted(before), name: spoken(behind.title, before) };
  const eastern = /[\s-]/.test(given) && !given.includes('.') ? familyFirstName(`${before} ${given}`) : null;
  if (eastern) return { name: `${before} ${given}`, parts: { ...eastern, familyFirst: true } };
  const family = spoken(before, ending);
  return { name: spoken(behind.title, given, family), parts: { family, given, familyFirst: false } };
}

/** Takes a title off the front or, behind a comma, off the end: “General J. Lawton”, “B. A., Jr., Captain”. */
function withoutTitle(text: string): { title: string; rest: string } {
  const front = titles.exec(text)?.[0] ?? '';
  if (front !== '') return { title: front.replace(/[,\s]+$/, ''), rest: text.slice(front.length) };
  const comma = text.lastIndexOf(',');
  const last = comma === -1 ? '' : text.slice(comma + 1).trim();
  const isTitle = last !== '' && titles.exec(last)?.[0] === last;
  return isTitle ? { title: last, rest: text.slice(0, comma).trim() } : { title: '', rest: text };
}

/** Parts of a name with a space between; “Anwar al-” and “Sadat” stand without. */
const spoken = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .replace('- ', '-');

/** A name that an inverted list prints without a comma: one word, a name with its title, or family name first. */
function asPrinted(text: string): Person {
  const [family = '', ...given] = text.split(' ');
  if (given.length === 0) return { name: text, parts: { family, given: '', familyFirst: false } };
  if (titles.test(text) || office.test(family) || regnal.test(text)) return { name: text, parts: null };
  // A comma that the list forgot: “Lay James S.”
  if (/\s\p{Lu}\.$/u.test(text)) {
    const rest = given.join(' ');
    return { name: `${rest} ${family}`, parts: { family, given: rest, familyFirst: false } };
  }
  return { name: text, parts: { family, given: given.join(' '), familyFirst: true } };
}
