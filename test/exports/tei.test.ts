import { describe, expect, it } from 'vitest';
import { exportReferences } from '#core/export/export-references.ts';
import { gapsOf } from './gaps.ts';
import { reading, readTei } from './read-tei.ts';
import { records } from './records.ts';
import { childrenOf, descendants, type Node, treeOf } from './xml-tree.ts';

const { text } = exportReferences(records, 'tei');
const root = treeOf(text);
const entries = descendants(root, 'bibl');

it('an XML parser reads each record as a bibl with all its fields', () => {
  expect(entries).toHaveLength(records.length);
  expect(gapsOf(records, 'tei', readTei(text), reading)).toEqual({ lost: [], unknown: [], kept: [] });
});

/** What TEI P5 lets stand in each element that we write (3.12, 10.4, 13.1); with "#" also text. */
const content: Readonly<Record<string, string>> = {
  TEI: 'teiHeader text',
  teiHeader: 'fileDesc',
  fileDesc: 'titleStmt publicationStmt sourceDesc',
  titleStmt: 'title',
  publicationStmt: 'p',
  sourceDesc: 'p',
  text: 'body',
  body: 'listBibl p',
  listBibl: 'bibl',
  bibl: 'author editor respStmt title edition publisher distributor date idno ptr note biblScope textLang availability msIdentifier',
  author: '# persName orgName',
  respStmt: 'resp name persName orgName',
  persName: '# surname forename',
  availability: 'p',
  msIdentifier: 'settlement repository idno',
};

describe('the rules of TEI', () => {
  it('for what stands in what are kept', () => {
    const faults: string[] = [];
    const check = (node: Node) => {
      const rule = content[node.name] ?? '#';
      for (const child of node.children) {
        if (typeof child === 'string') {
          if (!rule.includes('#') && child.trim() !== '') faults.push(`text in ${node.name}: ${child}`);
        } else {
          if (!rule.split(' ').includes(child.name)) faults.push(`${child.name} in ${node.name}`);
          check(child);
        }
      }
    };
    check(root);
    expect(faults).toEqual([]);
  });

  it('for identifiers, dates, languages and addresses are kept', () => {
    const ids = entries.map(({ attributes }) => attributes['xml:id'] ?? '');
    expect(new Set(ids).size).toBe(records.length);
    expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
    const w3c = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
    for (const { attributes } of descendants(root, 'date')) {
      const { when, from, to } = attributes;
      expect([when, from, to].filter((day) => day !== undefined && !w3c.test(day))).toEqual([]);
      expect([when, from].filter((day) => day !== undefined).length).toBeLessThan(2);
    }
    for (const { attributes } of descendants(root, 'ptr')) expect(attributes.target).not.toMatch(/\s/);
    for (const { attributes } of descendants(root, 'textLang'))
      expect(attributes.mainLang).toMatch(/^[\w-]+$/);
  });

  it('for where a manuscript lies are kept: settlement, repository and identifier in this order', () => {
    const orders = descendants(root, 'msIdentifier').map((node) =>
      childrenOf(node)
        .map(({ name }) => name)
        .join(' '),
    );
    expect(new Set(orders)).toEqual(new Set(['settlement repository idno', 'repository idno']));
  });
});
