import type { Item, Reading } from './gaps.ts';
import { childrenOf, descendants, type Node, textOf, treeOf } from './xml-tree.ts';

/** The text of an element, that of its parts apart: a mark at the start of one belongs to no letter before it. */
const spaced = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : spaced(child))).join(' ');

/** Fields as the mapping calls them: an element, and behind an @ its type, role or unit. */
function itemOf(bibl: Node): Item {
  const item: Record<string, unknown[]> = {};
  const add = (name: string, ...values: readonly unknown[]) => {
    item[name] = [...(item[name] ?? []), ...values];
  };
  for (const child of childrenOf(bibl)) {
    const { type, role, unit, level } = child.attributes;
    const resp = childrenOf(child).find(({ name }) => name === 'resp');
    const kind = (resp && textOf(resp)) ?? type ?? role ?? unit ?? (level === 'm' ? level : undefined);
    const isDate = child.name === 'date';
    add(
      kind === undefined || isDate ? child.name : `${child.name}@${kind}`,
      spaced(child),
      ...Object.values(child.attributes),
    );
    if (child.name === 'msIdentifier') for (const part of childrenOf(child)) add(part.name, textOf(part));
  }
  return item;
}

const names = [
  'author',
  'title',
  'title@desc',
  'title@m',
  'title@sub',
  'title@alt',
  'title@original',
  'note',
  'note@genre',
  'note@abstract',
  'note@subject',
  'respStmt@recipient',
  'respStmt@contributor',
  'respStmt@donor',
  'editor@translator',
  'biblScope@volume',
  'biblScope@document',
  'edition',
  'publisher',
  'date',
  'idno',
  'idno@record',
  'repository',
  'settlement',
  'distributor',
  'ptr',
  'textLang',
  'availability',
];
export const reading: Reading = Object.fromEntries(names.map((name) => [name, [name]]));

/** The entries of a file of TEI, by an XML parser. */
export const readTei = (text: string): readonly Item[] => descendants(treeOf(text), 'bibl').map(itemOf);
