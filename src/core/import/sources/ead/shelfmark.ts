import { type Element, elementsOf } from '../../xml/tree.ts';
import { didOf } from './components.ts';
import type { Container, Survey } from './survey.ts';
import { shortened, wordsOf } from './words.ts';

/** What stands in a store by itself; all else (a folder, a reel's frame) lies in one. */
const standsAlone = /box|carton|case\b|drawer|cabinet|crate|shelf|liasse|reel|kiste|schachtel|karton/i;

/** The containers of a unit, the largest first; several boxes follow each other. */
export interface Containers {
  readonly list: readonly Container[];
}

export const noContainers: Containers = { list: [] };
const maxContainers = 200;
const maxChars = 200;

/**
 * The containers of a unit. One without any lies where what is around it lies, and a folder without a box in the box
 * of what is around it, or in the one that it names as its `parent` (ISAD(G) 2.4: what holds for the whole is not
 * said again for the part).
 */
export function containersOf(unit: Element, around: Containers, survey: Survey): Containers {
  const elements = didOf(unit).flatMap((element) =>
    element.name === 'container' ? [element] : element.name === 'containerset' ? elementsOf(element) : [],
  );
  const own: Container[] = [];
  for (const element of elements.slice(0, maxContainers)) {
    const text = shortened(wordsOf(element), maxChars);
    if (text === '') continue;
    const { type, localtype, parent = '' } = element.attributes;
    const outer = survey.containers.get(parent.trim());
    if (
      outer !== undefined &&
      own.every(({ text: other }) => other !== outer.text) &&
      isInside(type ?? localtype ?? '')
    )
      own.push(outer);
    own.push({ type: (type ?? localtype ?? '').slice(0, maxChars), text });
  }
  const [first] = own;
  if (first === undefined) return around;
  const box = around.list.findLast(({ type }) => !isInside(type));
  return { list: isInside(first.type) && box !== undefined ? [box, ...own] : own };
}

const isInside = (type: string): boolean => !standsAlone.test(type);

/** “Box 1, Folder 2; Box 3”. */
export const printContainers = ({ list }: Containers): string =>
  list
    .map((container, at) => {
      const separator = at === 0 ? '' : isInside(container.type) ? ', ' : '; ';
      return separator + labelled(container);
    })
    .join('');

function labelled({ type, text }: Container): string {
  if (type === '' || text.toLowerCase().startsWith(type.toLowerCase())) return text;
  return `${type.charAt(0).toUpperCase()}${type.slice(1)} ${text}`;
}

/** A number by which a paper is asked for, and what kind of number it is said to be. */
export interface UnitId {
  readonly text: string;
  readonly type: string;
}

export const unitIdsOf = (unit: Element): UnitId[] =>
  didOf(unit)
    .filter(({ name }) => name === 'unitid')
    .map((element) => ({
      text: wordsOf(element),
      type: `${element.attributes.type ?? ''} ${element.attributes.localtype ?? ''} ${element.attributes.label ?? ''}`,
    }))
    .filter(({ text }) => text !== '');

/** Numbers of a database or a sticker are no shelfmarks. */
const isNoMark = ({ type, text }: UnitId): boolean =>
  /barcode|aspace|uri|accession/i.test(type) || /^https?:/.test(text);

/** The number under which a unit is ordered; null where it has none of its own. */
export const callNumberOf = (unit: Element): UnitId | null => {
  const marks = unitIdsOf(unit).filter((id) => !isNoMark(id));
  const mark = marks.find(({ type }) => /shelf|call|cote|refer|signat/i.test(type)) ?? marks[0];
  return mark === undefined ? null : { ...mark, text: shortened(mark.text, maxChars) };
};

/**
 * The shelfmark as one unit, largest first: the number of the whole, that of the unit where it does not hold the
 * former, and where it lies: “MC 42, Series 1, Box 3, Folder 2”.
 */
export function shelfmarkOf(
  whole: UnitId | null,
  unit: UnitId | null,
  containers: Containers,
): string | null {
  const isOwn = unit === null || whole === null || unit.text === whole.text;
  const numbers = isOwn ? [unit ?? whole] : isComplete(unit, whole) ? [unit] : [whole, unit];
  const parts = [...numbers.map((number) => number?.text ?? ''), printContainers(containers)];
  return parts.filter((part) => part !== '').join(', ') || null;
}

/** A number that begins as that of the whole does, or that is said to be what one asks for. */
const isComplete = (unit: UnitId, whole: UnitId): boolean =>
  /shelf|call|cote|refer|signat/i.test(unit.type) || firstPart(unit.text) === firstPart(whole.text);

const firstPart = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? text;
