import { type Element, elementsOf, isElement } from '../../xml/tree.ts';

/** `c`, and `c01` to `c12`. */
export const isComponentName = (name: string): boolean => /^c(?:0[1-9]|1[0-2])?$/.test(name);

/** What is described by itself: the whole, and each component of it. */
export const isUnitName = (name: string): boolean => name === 'archdesc' || isComponentName(name);

/** Elements that only group the parts of a description. */
const groups = new Set(['descgrp', 'dsc']);

/** The parts of a description, also those that a group holds. */
export function partsOf(unit: Element): Element[] {
  return elementsOf(unit).flatMap((part) => (groups.has(part.name) ? partsOf(part) : [part]));
}

/** Everything in the descriptive identification (`did`) of a unit. */
export const didOf = (unit: Element): Element[] =>
  partsOf(unit)
    .filter(({ name }) => name === 'did')
    .flatMap(elementsOf);

export const hasWords = ({ children }: Element): boolean =>
  children.some((child) => (isElement(child) ? hasWords(child) : child.trim() !== ''));

/** What a unit is: the level of ISAD(G) 3.1.4, in words; null where the finding aid does not say. */
export function levelOf({ attributes: { level, otherlevel } }: Element): string | null {
  if (level === 'otherlevel' || level === undefined) return otherlevel?.trim() || null;
  return levels[level] ?? (level.trim() || null);
}

const levels: Readonly<Record<string, string>> = { recordgrp: 'record group', subgrp: 'subgroup' };
