import type { RecordDate } from '#contract/entities.ts';
import { datePartsOf, printedDate } from '../cite/csl-date.ts';
import { entryTypes } from './formats.ts';
import { isWhole, listedName, type Placed, placeFields, plainText, printedName } from './place-fields.ts';
import type { Reference } from './reference.ts';
import { xmlText } from './xml.ts';

/** The order of elements that EndNote's RSXML DTD asks for. */
const order = [
  'contributors/authors/author',
  'contributors/secondary-authors/author',
  'contributors/subsidiary-authors/author',
  'titles/title',
  'titles/secondary-title',
  'volume',
  'edition',
  'keywords/keyword',
  'dates',
  'publisher',
  'call-num',
  'abstract',
  'notes',
  'research-notes',
  'work-type',
  'urls/related-urls/url',
  'custom1',
  'remote-database-name',
  'language',
];

/** EndNote XML (RSXML). Text is plain; a name that must not be turned round ends in a comma (EndNote's rule). */
export function writeEndnoteXml(references: readonly Reference[]): string {
  const records = references.map((reference, at) => {
    const [, name = '', number = ''] =
      /^(.+) \((\d+)\)$/.exec(entryTypes['endnote-xml'][reference.kind]) ?? [];
    const fields = placeFields(reference, 'endnote-xml');
    return [
      '<record>',
      '<source-app name="Carrel" version="1">Carrel</source-app>',
      `<rec-number>${at + 1}</rec-number>`,
      `<ref-type name="${name}">${number}</ref-type>`,
      nested(order.flatMap((path) => elementsOf(path, fields.get(path) ?? []))),
      '</record>',
    ].join('');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${records.map((record) => `${record}\n`).join('')}</records></xml>\n`;
}

type Element = readonly [path: readonly string[], content: string];

function elementsOf(path: string, placed: readonly Placed[]): readonly Element[] {
  const [first] = placed;
  if (first === undefined) return [];
  const steps = path.split('/');
  if (first.value.type === 'names') {
    return first.value.names.map((agent) => [
      steps,
      styled(isWhole(agent) ? `${printedName(agent)},` : listedName(agent)),
    ]);
  }
  if (first.field === 'translator') return [[steps, styled(`${plainText(first.value)},`)]];
  if (first.value.type === 'list') return first.value.items.map((item) => [steps, styled(item)]);
  if (first.value.type === 'date') return dateElements(first.value.date);
  return [[steps, styled(placed.map(({ value }) => plainText(value)).join('; '))]];
}

function dateElements(date: RecordDate): readonly Element[] {
  const ends = datePartsOf(date.edtf);
  const whole = ends === null || date.certainty !== 'exact' ? date.text : printedDate(ends);
  const inWords: Element = [['dates', 'pub-dates', 'date'], styled(whole)];
  return ends === null ? [inWords] : [[['dates', 'year'], styled(String(ends[0][0]))], inWords];
}

/** Elements as a tree: neighbours share the parents that they have in common. */
function nested(elements: readonly Element[]): string {
  let open: readonly string[] = [];
  let out = '';
  const closeTo = (depth: number) => {
    out += open
      .slice(depth)
      .toReversed()
      .map((name) => `</${name}>`)
      .join('');
    open = open.slice(0, depth);
  };
  for (const [path, content] of elements) {
    const parents = path.slice(0, -1);
    const shared = parents.findIndex((name, at) => name !== open[at]);
    closeTo(shared === -1 ? parents.length : shared);
    out += parents
      .slice(open.length)
      .map((name) => `<${name}>`)
      .join('');
    open = parents;
    out += `<${path.at(-1)}>${content}</${path.at(-1)}>`;
  }
  closeTo(0);
  return out;
}

const styled = (text: string): string =>
  `<style face="normal" font="default" size="100%">${xmlText(text)}</style>`;
