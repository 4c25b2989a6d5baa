import { expect, it } from 'vitest';
import type { View } from '#contract/api.ts';
import { suggestName } from './suggest-name.ts';

const view: View = { query: '', collections: null, only: 'all', sort: 'date' };

it.each<[string, Partial<View>, string]>([
  ['its query', { query: ' harvest   embassy ' }, 'harvest embassy'],
  [
    'what narrows it',
    {
      query: 'harvest',
      facets: [
        { kind: 'genre', value: 'letter', exclude: false },
        { kind: 'collection', value: 'north', exclude: true },
      ],
    },
    'harvest, Letter, not The North',
  ],
  ['its shelf', { only: 'bookmarked' }, 'Bookmarked'],
  ['its collections', { collections: ['north'] }, 'The North'],
  ['what is left', {}, 'All records'],
  ['the beginning of a long query', { query: 'x'.repeat(90) }, `${'x'.repeat(79)}…`],
])('names a view by %s', (_, change, name) => {
  expect(suggestName({ ...view, ...change }, () => 'The North')).toBe(name);
});
