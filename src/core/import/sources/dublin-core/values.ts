import { type Element, elementsOf, oneLine, textOf } from '../../xml/tree.ts';

/** One value of a term. */
export interface Value {
  readonly term: string;
  /** On one line. */
  readonly text: string;
  /** With its paragraphs. */
  readonly prose: string;
}

/** More than this is no description, and longer no value. */
const maxValues = 5000;
const maxChars = 100_000;

/** The values of a description, in order; what is empty is none. An address may stand in `rdf:resource`. */
export function valuesOf(metadata: Element): Value[] {
  const values: Value[] = [];
  for (const element of elementsOf(metadata).slice(0, maxValues)) {
    const resource = element.attributes['rdf:resource'] ?? element.attributes.resource ?? '';
    const text = (textOf(element) || oneLine(resource)).slice(0, maxChars);
    if (text !== '' && !isNothing.test(text))
      values.push({ term: element.name, text, prose: proseOf(element, text) });
  }
  return values;
}

const isNothing = /^(?:n\/a|null|none|-|undefined)$/i;

/** Blank lines divide paragraphs, as exports write them into one element. */
function proseOf(element: Element, text: string): string {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (typeof only !== 'string') return text;
  return only
    .slice(0, maxChars)
    .split(/\n[ \t\r]*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Several values in one element: “Coal; Rice”. */
export const each = (values: readonly Value[]): string[] => [
  ...new Set(
    values.flatMap(({ text }) =>
      text
        .split(/\s*(?:;|\|)\s*/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ),
];
