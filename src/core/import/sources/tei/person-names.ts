import type { Agent } from '#contract/entities.ts';
import { familyFirstName } from '../../family-first.ts';
import { nameParts } from '../../name-parts.ts';
import { office } from '../../name-words.ts';
import { oneLine } from './tree.ts';
import type { ListedName } from './volume-index.ts';

type Person = Pick<Agent, 'name' | 'parts'>;

const titles =
  /^(?:(?:lt|lieutenant|vice|rear|brig|brigadier|maj|major|gen|general|col|colonel|capt|captain|cdr|commander|adm|admiral|field|air|chief|marshal|generalissimo|sir|lord|lady|dame|baron|count|prince|princess|king|queen|emperor|shah|sheikh|sultan|dr|mr|mrs|ms|miss|prof|professor|rev|reverend|bishop|archbishop|cardinal|sen|senator|tunku|viscount|earl|duke|president|ambassador|of)\.?(?=$|[\s,])[\s,]*)+/i;
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
  const ending = suffix.exec(text)?.[1] ?? '';
  const after = (ending === '' ? text.slice(comma + 1) : text.slice(comma + 1).replace(suffix, '')).trim();
  const title = titles.exec(after)?.[0].trim().replace(/,$/, '') ?? '';
  const given = after.slice(titles.exec(after)?.[0].length ?? 0).trim();
  // “Chiang Kai-shek, Generalissimo”: what follows is a title alone.
  if (given === '')
    return { ...asPrinted(before), name: title === '' ? before : spoken(title, '', before, '') };
  const eastern = /[\s-]/.test(given) && !given.includes('.') ? familyFirstName(`${before} ${given}`) : null;
  if (eastern) return { name: `${before} ${given}`, parts: { ...eastern, familyFirst: true } };
  const family = ending === '' ? before : `${before} ${ending}`;
  return {
    name: spoken(title, given, before, ending),
    parts: { family, given, familyFirst: false },
  };
}

const spoken = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** A name that an inverted list prints without a comma: one word, a name with its title, or family name first. */
function asPrinted(text: string): Person {
  const [family = '', ...given] = text.split(' ');
  if (given.length === 0) return { name: text, parts: { family, given: '', familyFirst: false } };
  if (titles.test(text) || office.test(family)) return { name: text, parts: null };
  return { name: text, parts: { family, given: given.join(' '), familyFirst: true } };
}
