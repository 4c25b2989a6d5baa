import { describe, expect, it } from 'vitest';
import type { ReferenceFormat } from '#contract/citing-terms.ts';
import { exportReferences } from '#core/export/export-references.ts';
import { gapsOf, type Item, type Reading } from './gaps.ts';
import { missing, run } from './programs.ts';
import { records } from './records.ts';
import { childrenOf, descendants, type Node, textOf, treeOf } from './xml-tree.ts';

/** A reference in MODS as an item: what stands in each element, whole, and that of the book it is part of apart. */
function itemOf(mods: Node): Item {
  const item: Record<string, string[]> = {};
  for (const child of childrenOf(mods)) {
    item[child.name] = [...(item[child.name] ?? []), spaced(child)];
    if (child.name === 'originInfo') item.date = [textOf(child)];
  }
  return item;
}

/** The text of an element with a space between those of its parts. */
const spaced = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : ` ${spaced(child)} `)).join('');

const all = ['name', 'relatedItem'];
const dropped = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { drops: 'bibutils reads no such field' }]));

const readings: Readonly<Record<string, Reading>> = {
  ris: {
    AU: {
      in: ['name'],
      loses: () => true,
      why: 'it makes two of a name with “and” in it, and drops the stops of initials',
    },
    TI: ['titleInfo'],
    M3: ['note', 'genre'],
    A2: { in: all, loses: () => true, why: 'as AU' },
    A4: all,
    N1: ['note'],
    T2: ['relatedItem'],
    VL: ['part', 'relatedItem'],
    ET: ['relatedItem', 'originInfo'],
    PB: ['relatedItem', 'originInfo'],
    DA: {
      in: ['date', 'relatedItem', 'part'],
      loses: () => true,
      why: 'the last part of DA, as printed, is dropped',
    },
    UR: ['location'],
    AB: ['abstract'],
    KW: ['subject'],
    LA: ['language'],
    CN: ['classification'],
    ...dropped('AN', 'DB', 'DP'),
  },
  'endnote-xml': {
    'contributors/authors/author': ['name'],
    'contributors/secondary-authors/author': { in: all, loses: () => true, why: 'as AU' },
    'titles/title': ['titleInfo'],
    'titles/secondary-title': ['relatedItem'],
    volume: ['part', 'relatedItem'],
    edition: ['relatedItem', 'originInfo'],
    'keywords/keyword': ['subject'],
    dates: { in: ['date', 'relatedItem', 'part'], loses: () => true, why: 'the year alone' },
    publisher: ['relatedItem', 'originInfo'],
    'call-num': ['classification'],
    abstract: ['abstract'],
    notes: ['note'],
    'urls/related-urls/url': ['location'],
    custom1: ['note'],
    language: ['language'],
    ...dropped(
      'contributors/subsidiary-authors/author',
      'research-notes',
      'work-type',
      'remote-database-name',
    ),
  },
};

describe.skipIf(missing('ris2xml') !== null)('bibutils gives back what the format can hold', () => {
  it.each([
    ['ris', 'ris2xml'],
    ['endnote-xml', 'endx2xml'],
  ] as const)('of %s', (format: ReferenceFormat, program) => {
    const { text } = exportReferences(records, format);
    const { stdout } = run(program, ['-i', 'utf8', '-o', 'utf8', 'FILE'], text, 'references');
    const items = descendants(treeOf(stdout), 'mods').map(itemOf);
    expect(items).toHaveLength(records.length);
    expect(gapsOf(records, format, items, readings[format] ?? {})).toEqual({
      lost: [],
      unknown: [],
      kept: [],
    });
  });
});
