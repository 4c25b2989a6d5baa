import { type Element, isElement, oneLine } from '../../xml/tree.ts';
import { hasWords } from './components.ts';

/** Elements that mark letters of a word; two others side by side are two words. */
const inWord = new Set(['emph', 'lb']);

/** What stands between the parts of a name or heading (EAD3 `part`), as catalogues print it. */
const partSeparators: Readonly<Record<string, string>> = {
  persname: ', ',
  famname: ', ',
  corpname: '. ',
  geogname: ', ',
  title: ' ',
  name: ', ',
};
const otherSeparator = '--';

/**
 * What a child is set apart by from what stands before it, where the source has nothing between the two tags:
 * `<part>Matsumoto</part><part>George</part>`, `<extent>1 box</extent><extent>2 feet</extent>`.
 */
export function spaceBefore(parent: Element, at: number): string {
  const [before, child] = [parent.children[at - 1], parent.children[at]];
  if (before === undefined || child === undefined || !isElement(child)) return '';
  if (child.name === 'part') {
    const isFirst = !parent.children.slice(0, at).some((each) => isElement(each) && hasWords(each));
    const isApart = isElement(before) || before.trim() === '';
    return !isFirst && isApart && hasWords(child) ? (partSeparators[parent.name] ?? otherSeparator) : '';
  }
  return isElement(before) && !inWord.has(before.name) && !inWord.has(child.name) ? ' ' : '';
}

/** The quotation marks in which an element is printed by its `render`. */
export function quotesOf({ attributes: { render = '' } }: Element): readonly [string, string] {
  if (/doublequote/.test(render)) return ['“', '”'];
  return /singlequote/.test(render) ? ['‘', '’'] : ['', ''];
}

/** The words of an element on one line, without those of the elements that `skip` names. */
export const wordsOf = (element: Element, skip: (element: Element) => boolean = () => false): string =>
  oneLine(collect(element, skip));

function collect(element: Element, skip: (element: Element) => boolean): string {
  const [open, close] = quotesOf(element);
  let text = open;
  for (const [at, child] of element.children.entries()) {
    if (!isElement(child)) text += isBetweenParts(element, at) ? '' : child;
    else if (child.name === 'lb') text += ' ';
    else if (!skip(child))
      text = `${text}${text === open ? '' : spaceBefore(element, at)}${collect(child, skip)}`;
  }
  return text + close;
}

/** White space between the parts of a name gives way to what separates them. */
export function isBetweenParts(parent: Element, at: number): boolean {
  const [before, node, behind] = [parent.children[at - 1], parent.children[at], parent.children[at + 1]];
  if (typeof node !== 'string' || node.trim() !== '') return false;
  return isPart(behind) || isPart(before);
}

const isPart = (node: Element | string | undefined): boolean =>
  node !== undefined && isElement(node) && node.name === 'part';

/** An attribute under whatever prefix: `href`, `xlink:href`, `ns2:href`. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** No title or name that others repeat is longer. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
