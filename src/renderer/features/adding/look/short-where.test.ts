import { expect, it } from 'vitest';
import type { Chosen } from '../../../state/adding-state.ts';
import { shortWhere } from './short-where.ts';

const chosen: readonly Chosen[] = [
  { name: 'frus', path: '/home/anna/frus', kind: 'folder', bytes: null },
  { name: 'letters.csv', path: 'C:\\Anna\\letters.csv', kind: 'file', bytes: 1 },
];

it('leaves out the folder that the reader chose from', () => {
  expect(
    [
      '/home/anna/frus/vol1.xml, line 3',
      'C:\\Anna\\letters.csv, line 9',
      '/elsewhere/x.csv',
      'letters.csv',
    ].map((where) => shortWhere(where, chosen)),
  ).toEqual(['frus/vol1.xml, line 3', 'letters.csv, line 9', '/elsewhere/x.csv', 'letters.csv']);
});
