import { type Element, elementsOf, isElement } from '../../xml/tree.ts';
import { didOf, hasWords, partsOf } from './components.ts';
import { isDateElement } from './dates.ts';
import { isAgentName } from './names.ts';
import { wordsOf } from './words.ts';

/** What of a description becomes plain text of a field, and the elements whose words that field has whole. */
export interface Prose {
  readonly text: string | null;
  readonly taken: readonly Element[];
}

/** Elements that a paragraph of plain text may hold: their words are all there is to them. */
const plain = new Set([
  'emph',
  'title',
  'persname',
  'corpname',
  'famname',
  'geogname',
  'name',
  'subject',
  'function',
  'occupation',
  'genreform',
  'part',
  'date',
  'num',
  'abbr',
  'expan',
  'quote',
  'foreign',
  'lb',
]);

const isPlain = ({ children }: Element): boolean =>
  children.every((child) => !isElement(child) || (plain.has(child.name) && isPlain(child)));

/** The abstract: the one that the finding aid gives, else the scope as far as it is plain paragraphs. */
export function abstractOf(unit: Element): Prose {
  const given = didOf(unit).filter(({ name }) => name === 'abstract');
  if (given.some(hasWords)) return proseOf(given.filter(isPlain).filter(hasWords));
  const scopes = partsOf(unit).filter(({ name }) => name === 'scopecontent');
  const taken: Element[] = [];
  const paragraphs: Element[] = [];
  for (const scope of scopes) {
    const parts = elementsOf(scope);
    const first = parts.findIndex(({ name }) => name !== 'head');
    const rest = first === -1 ? [] : parts.slice(first);
    const end = rest.findIndex((part) => part.name !== 'p' || !isPlain(part));
    const leading = end === -1 ? rest : rest.slice(0, end);
    const isWhole = end === -1 && scope.children.every((child) => isElement(child) || child.trim() === '');
    paragraphs.push(...leading);
    taken.push(...(isWhole && leading.length > 0 ? [scope] : leading));
    // What comes behind a list would no longer stand in its order.
    if (!isWhole) break;
  }
  return { text: proseOf(paragraphs).text, taken };
}

/** What is said of the right to see a paper (`accessrestrict`) or to use it (`userestrict`). */
export function conditionsOf(unit: Element, name: 'accessrestrict' | 'userestrict'): Prose {
  const sections = partsOf(unit).filter((part) => part.name === name && hasWords(part));
  const isHead = (part: Element) => part.name === 'head';
  const text = sections
    .map((section) => wordsOf(section, isHead))
    .filter((words) => words !== '')
    .join(' ');
  const whole = sections.filter((section) =>
    section.children.every((child) =>
      isElement(child) ? isHead(child) || (child.name === 'p' && isPlain(child)) : child.trim() === '',
    ),
  );
  return { text: text || null, taken: whole };
}

const proseOf = (elements: readonly Element[]): Prose => {
  const text = elements
    .map((element) => wordsOf(element))
    .filter((words) => words !== '')
    .join('\n\n');
  return { text: text || null, taken: elements };
};

/** Elements of a unit that fields have whole: numbers, dates, names, access points. */
export function taken(unit: Element): Element[] {
  const did = didOf(unit).filter(
    (element) =>
      /^(?:unitid|container|containerset)$/.test(element.name) ||
      isDateElement(element) ||
      (element.name === 'repository' && isJustNames(element)) ||
      (element.name === 'origination' && (isJustNames(element) || !elementsOf(element).some(hasWords))) ||
      (element.name === 'langmaterial' && !hasWords(element)),
  );
  return [
    ...did,
    ...partsOf(unit)
      .filter(({ name }) => name === 'controlaccess')
      .flatMap(accessPoints),
  ];
}

/** True where the words are those of names, or where there are no others. */
const isJustNames = ({ children }: Element): boolean => {
  const named = children.some((child) => isElement(child) && isAgentName(child));
  return children.every((child) => (isElement(child) ? isAgentName(child) : !named || child.trim() === ''));
};

const isAccessPoint = (element: Element): boolean =>
  isAgentName(element) || /^(?:geogname|subject|function|occupation|genreform|title)$/.test(element.name);

/** The points of a `controlaccess`; where it has nothing else but heads, all of it. */
function accessPoints(access: Element): Element[] {
  const parts = elementsOf(access);
  const nested = parts.filter(({ name }) => name === 'controlaccess');
  const inner = nested.flatMap(accessPoints);
  const isBare = (part: Element) => part.name === 'head' || isAccessPoint(part) || inner.includes(part);
  if (parts.every(isBare) && access.children.every((child) => isElement(child) || child.trim() === ''))
    return [access];
  return [...parts.filter(isAccessPoint), ...inner];
}
