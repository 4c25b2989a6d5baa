import type { Attributes } from './parse-xml.ts';

/** An element of one record’s part of a file. A file never stands in memory as a whole tree. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
}
export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export const elementsOf = (element: Element): Element[] => element.children.filter(isElement);

export const childNamed = (element: Element, name: string): Element | undefined =>
  element.children.find((child): child is Element => isElement(child) && child.name === name);

/** The element's descendants in document order; nothing below those that `enter` refuses, which are told still. */
export function* descendants(
  element: Element,
  enter: (element: Element) => boolean = () => true,
): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    if (enter(child)) yield* descendants(child, enter);
  }
}

/** White space of XML as one space each, none at the ends; other spaces are the printer's and stay. */
export const oneLine = (text: string): string =>
  loose.test(text) ? text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '') : text;
/** Most texts are on one line already. */
const loose = /^ |[\t\r\n]| {2}| $/;

/** The words of an element on one line, without those of the elements that `skip` names. */
export const textOf = (element: Element, skip: (element: Element) => boolean = () => false): string =>
  oneLine(collect(element, skip));

function collect(element: Element, skip: (element: Element) => boolean): string {
  let text = '';
  for (const child of element.children) {
    if (!isElement(child)) text += child;
    else if (child.name === 'lb') text += ' ';
    else if (!skip(child)) text += collect(child, skip);
  }
  return text;
}
