import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { RecordDate } from '#contract/entities.ts';
import { fuzzRuns } from '../../import/test-fuzz.ts';
import { openPack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';

import { parseQuery, type Query, type QueryNode } from '../parse-query.ts';
import { allOf, anyOf, clausesOf, notOf } from '../query/tree.ts';
import { withoutDates } from '../query/without-dates.ts';
import { runSearch } from './run-search.ts';
import { undatedLeftOut } from './undated.ts';

const on = (day: string): RecordDate => ({
  text: day,
  edtf: day,
  earliest: day,
  latest: day,
  certainty: 'exact',
  kind: null,
  source: 'label',
});

/** Each title undated, and once from 1956. */
const titles = ['Rice', 'Coal', 'Rice and Coal', 'Tea'];
const path = join(mkdtempSync(join(tmpdir(), 'carrel-undated-')), 'p.carrel');
writePack(
  path,
  sampleCollection,
  titles.flatMap((title, n) => [
    sampleRecord({ id: `u${n}`, title }),
    sampleRecord({ id: `d${n}`, title, dates: [on('1956-05-01')] }),
  ]),
);
const pack = openPack(path);
afterAll(() => pack.close());

const leaf = fc
  .constantFrom('rice', 'coal', 'date:1956', 'date:1957', 'before:1957', 'undated:')
  .map((text) => parseQuery(text).root as QueryNode);
const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => {
  const some = fc.array(tie('tree'), { minLength: 2, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      some.map((nodes) => allOf(nodes) as QueryNode),
      some.map((nodes) => anyOf(nodes) as QueryNode),
      tie('tree').map(notOf),
    ),
  };
});

const queryOf = (root: QueryNode): Query => ({
  root,
  clauses: clausesOf(root),
  problems: [],
  empty: false,
  left: 0,
});

const dateCount = (node: QueryNode): number => {
  if (node.type === 'and' || node.type === 'or')
    return node.nodes.reduce((sum, each) => sum + dateCount(each), 0);
  return node.type === 'not' ? dateCount(node.node) : Number(node.type === 'date');
};

/** Whether an undated record of this title is found, where each date holds that `dates` has a bit for. */
function isFound(root: QueryNode, title: string, dates: number): boolean {
  let at = 0;
  const holds = (node: QueryNode): boolean => {
    switch (node.type) {
      case 'date':
        return (dates & (1 << at++)) !== 0;
      case 'words':
        return title.toLowerCase().split(' ').includes(node.clause.text);
      case 'not':
        return !holds(node.node);
      case 'and':
        return node.nodes.map(holds).every(Boolean);
      case 'or':
        return node.nodes.map(holds).some(Boolean);
      default:
        return node.type === 'undated';
    }
  };
  return holds(root);
}

it('counts the undated records that would be found if some of the dates held, and are not', () => {
  fc.assert(
    fc.property(
      tree.filter((root) => dateCount(root) <= 8),
      (root) => {
        const ways = Array.from({ length: 2 ** dateCount(root) }, (_, dates) => dates);
        const leftOut = titles.filter(
          (title) => !isFound(root, title, 0) && ways.some((dates) => isFound(root, title, dates)),
        );
        const query = queryOf(root);
        expect(undatedLeftOut([pack], query, runSearch([pack], query))).toBe(leftOut.length);
      },
    ),
    { numRuns: fuzzRuns(300) },
  );
});

it('leaves a query as it is that asks for no date, and asks for nothing where a date was all', () => {
  for (const text of ['', 'rice -coal', 'undated:no (rice OR coal)']) {
    const query = parseQuery(text);
    expect(withoutDates(query)).toBe(query);
  }
  expect(withoutDates(parseQuery('date:1956'))).toMatchObject({ root: null, empty: true });
});
