import type { Agent, Genre } from '#contract/entities.ts';
import { nameParts } from '../../name-parts.ts';
import { type Element, isElement, textOf } from '../../xml/tree.ts';
import { isDivision } from './volume-index.ts';

type Person = Pick<Agent, 'name' | 'parts'>;

/** Who is who in one volume. */
export interface Persons {
  /** The person of that reference as the volume's list has them; null where it has none. */
  listed(reference: string): Person | null;
}

export interface NamesFound {
  readonly agents: readonly Agent[];
  readonly places: readonly string[];
}

/** Small shared memory of names that are printed without a reference, as most are printed often. */
export function createPersons(
  listed: ReadonlyMap<string, Person>,
): Persons & { printed(name: string): Person } {
  const printed = new Map<string, Person>();
  return {
    listed: (reference) => listed.get(reference.trim().replace(/^#/, '')) ?? null,
    printed(name) {
      const known = printed.get(name);
      if (known) return known;
      const person = { name, parts: nameParts(name) };
      printed.set(name, person);
      return person;
    },
  };
}
type PersonsOfVolume = ReturnType<typeof createPersons>;

/** What is longer is no name. */
const longestName = 300;

const personal = new Set(['persName', 'name', 'rs']);
const corporate = new Set(['gloss', 'orgName']);
const placeNames = new Set(['placeName', 'geogName']);

/**
 * The people, bodies and places that a document marks: sender and recipient by `type` in its head (of a
 * conversation they are its speakers), those in its list of participants, and whoever else is named in it.
 * Names in the source note belong to archives (“Eisenhower Library”) and are nobody who is spoken of.
 */
export function namesIn(
  document: Element,
  title: Element | undefined,
  genre: Genre | null,
  persons: PersonsOfVolume,
): NamesFound {
  const agents = new Map<string, Agent>();
  const places = new Set<string>();

  function take(element: Element, kind: Agent['kind'], role: Agent['role']): void {
    const printed = textOf(element, ({ name }) => name === 'note');
    if (printed === '' || printed.length > longestName) return;
    const { corresp, ref, key } = element.attributes;
    const listed = kind === 'person' ? persons.listed(corresp ?? ref ?? key ?? '') : null;
    const person = listed ?? (kind === 'person' ? persons.printed(printed) : { name: printed, parts: null });
    const at = `${kind} ${person.name}`;
    const before = agents.get(at);
    if (before === undefined) agents.set(at, { name: person.name, role, kind, parts: person.parts });
    // Whoever sends is not merely mentioned; whoever is sent to may send as well, and the first part is kept.
    else if (before.role === 'mentioned') agents.set(at, { ...before, role });
  }

  function visit(element: Element, place: 'head' | 'participants' | 'text'): void {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const { name, attributes } = child;
      if (name === 'note' && attributes.type === 'source') continue;
      const end = place === 'head' ? endOf(attributes.type, genre) : null;
      const isPlace = placeNames.has(name) || (personal.has(name) && attributes.type === 'place');
      if (isPlace) addPlace(child);
      else if (end !== null && corporate.has(name)) take(child, 'corporate', end);
      else if (isPerson(child))
        take(child, 'person', end ?? (place === 'participants' ? 'interlocutor' : 'mentioned'));
      visit(child, placeOf(child, place));
    }
  }

  function placeOf(child: Element, place: 'head' | 'participants' | 'text') {
    if (child === title) return 'head';
    if (child.name === 'note' || child.name === 'attachment' || isDivision(child.name)) return 'text';
    if (child.name === 'list' && /participants|persons present/i.test(child.attributes.type ?? ''))
      return 'participants';
    return place;
  }

  function addPlace(element: Element): void {
    const printed = textOf(element, ({ name }) => name === 'note');
    if (printed.length > longestName) return;
    const text = printed.replace(/^\[(.*?),?\]?$/, '$1').replace(/[,.;]$/, '');
    if (text !== '' && !/not (?:declassified|stated|given)|^undated/i.test(text)) places.add(text);
  }

  visit(document, 'text');
  return { agents: [...agents.values()], places: [...places] };
}

const isPerson = ({ name, attributes }: Element): boolean =>
  name === 'persName' || ((name === 'name' || name === 'rs') && attributes.type === 'person');

/** Sender or recipient; those between whom a conversation is recorded talk with each other. */
function endOf(type: string | undefined, genre: Genre | null): Agent['role'] | null {
  if (type !== 'from' && type !== 'to') return null;
  if (genre === 'record of conversation') return 'interlocutor';
  return type === 'from' ? 'sender' : 'recipient';
}
