import type { Agent } from '#contract/entities.ts';
import { nameParts } from '../../name-parts.ts';
import { tableAgent } from '../../table-agents.ts';
import { descendants, type Element, isElement } from '../../xml/tree.ts';
import { didOf, partsOf } from './components.ts';
import { wordsOf } from './words.ts';

export interface NamesFound {
  readonly agents: readonly Agent[];
  readonly places: readonly string[];
  readonly subjects: readonly string[];
  /** Forms and genres, as printed. */
  readonly genres: readonly string[];
  readonly donors: readonly string[];
}

/** What is longer is no name. */
const longestName = 300;
const maxNames = 5000;

export const isAgentName = ({ name }: Element): boolean => /^(?:persname|corpname|famname|name)$/.test(name);
const isSubject = ({ name }: Element): boolean => /^(?:subject|function|occupation)$/.test(name);

/**
 * Whom and what a description names: who made the papers (`origination`) as their author, the access points
 * (`controlaccess`), and names that are marked in the title or the scope. Names in other notes belong to archivists.
 */
export function namesOf(unit: Element): NamesFound {
  const agents = new Map<string, Agent>();
  const [places, subjects, genres, donors] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];

  function takeAgent(element: Element, role: Agent['role']): void {
    const name = wordsOf(element);
    if (name === '' || name.length > longestName || agents.size >= maxNames) return;
    const part = `${element.attributes.role ?? ''} ${element.attributes.relator ?? ''}`;
    if (/\bdonor|\bdnr\b/i.test(part)) donors.add(name);
    const agent = agentOf(element.name, name, roleOf(part) ?? role);
    const at = `${agent.kind} ${agent.name}`;
    const before = agents.get(at);
    if (before === undefined || before.role === 'mentioned') agents.set(at, agent);
  }

  function take(element: Element, into: Set<string>): void {
    const words = wordsOf(element);
    if (words !== '' && words.length <= longestName && into.size < maxNames) into.add(words);
  }

  function visit(around: Element, role: Agent['role'], takesSubjects: boolean): void {
    for (const element of descendants(around, (each) => !isAgentName(each))) {
      if (isAgentName(element)) takeAgent(element, role);
      else if (element.name === 'geogname') take(element, places);
      else if (!takesSubjects) continue;
      else if (element.name === 'genreform') take(element, genres);
      else if (isSubject(element) || (element.name === 'title' && around.name === 'controlaccess'))
        take(element, subjects);
    }
  }

  for (const element of didOf(unit)) {
    if (element.name === 'unittitle') visit(element, 'mentioned', true);
    if (element.name !== 'origination') continue;
    if (element.children.some((child) => isElement(child) && isAgentName(child)))
      visit(element, 'author', false);
    else takeAgent({ ...element, name: 'name' }, 'author');
  }
  for (const part of partsOf(unit)) {
    if (part.name === 'controlaccess') visit(part, 'mentioned', true);
    if (part.name === 'scopecontent') visit(part, 'mentioned', false);
  }
  return {
    agents: [...agents.values()],
    places: [...places],
    subjects: [...subjects],
    genres: [...genres],
    donors: [...donors],
  };
}

const roles: readonly (readonly [RegExp, Agent['role']])[] = [
  [/creator|\bcre\b|author|\baut\b|compiler|photograph/i, 'author'],
  [/recipient|addressee|\brcp\b/i, 'recipient'],
  [/sender|\bsnd\b/i, 'sender'],
  [/diarist/i, 'diarist'],
];

const roleOf = (part: string): Agent['role'] | null => roles.find(([word]) => word.test(part))?.[1] ?? null;

/** “Posner, Ernst, 1892-1980”: dates of life, and what stands in brackets, are no part of the given name. */
const inverted = /^([^,]{1,80}), ([^,([]{1,80}?)(?:,? *(?:[,([].*)?)$/;

function agentOf(element: string, name: string, role: Agent['role']): Agent {
  if (element === 'name') return tableAgent(name, role);
  if (element !== 'persname') return { name, role, kind: 'corporate', parts: null };
  const [, family, given] = inverted.exec(name) ?? [];
  if (family === undefined || given === undefined || /\d/.test(given)) {
    const bare = name.replace(/,? *\(?(?:b\. |d\. |ca\. )?\d{4}.*$/, '');
    return { name, role, kind: 'person', parts: bare.includes(',') ? null : nameParts(bare) };
  }
  return {
    name,
    role,
    kind: 'person',
    parts: { family, given: given.trim().replace(/(?<=\p{Ll}{2})\.$/u, ''), familyFirst: false },
  };
}
