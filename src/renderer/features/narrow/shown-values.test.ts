import { expect, it } from 'vitest';
import type { FacetCount } from '#contract/catalogue.ts';
import { valueWords } from './facet-words.ts';
import { isTelling, shownValues } from './shown-values.ts';

const facet = (kind: FacetCount['kind'], values: readonly string[], more = 0, chosen = ''): FacetCount => ({
  kind,
  more,
  values: values.map((value) => ({ value, label: value, count: 1, chosen: value === chosen ? 'in' : null })),
});
const ten = [...'abcdefghij'];
const shown = (...args: Parameters<typeof shownValues>) => {
  const { values, more, isLong } = shownValues(...args);
  return `${values.map(({ value }) => value).join('')} ${more} ${isLong}`;
};

it('shows few values, and all of them when asked', () => {
  expect(shown(facet('person', ten), false)).toBe('abcdefg 3 false');
  expect(shown(facet('person', ten), true)).toBe('abcdefghij 0 false');
  expect(shown(facet('person', ten, 90), false)).toBe('abcdefg 93 true');
});

it('shows what is chosen, wherever it stands', () => {
  expect(shown(facet('person', ten, 0, 'j'), false)).toBe('abcdefgj 2 false');
});

it('shows years in their order, the undated last', () => {
  expect(shown(facet('year', ['1957', 'n.d.', '0987', '1956']), false)).toBe('098719561957n.d. 0 false');
});

it('shows a kind that tells records apart: not a single collection, unless it is chosen', () => {
  expect(isTelling(facet('collection', ['a']))).toBe(false);
  expect(isTelling(facet('collection', ['a'], 0, 'a'))).toBe(true);
  expect(isTelling(facet('collection', ['a', 'b']))).toBe(true);
  expect(isTelling(facet('genre', ['a']))).toBe(true);
  expect(isTelling(facet('genre', []))).toBe(false);
});

it('says languages and genres in words', () => {
  expect(valueWords({ kind: 'language', value: 'ko' })).toBe('Korean');
  expect(valueWords({ kind: 'language', value: 'und' })).toBe('language not known');
  expect(valueWords({ kind: 'language', value: 'not a tag' })).toBe('not a tag');
  expect(valueWords({ kind: 'genre', value: 'record of conversation' })).toBe('Record of conversation');
  expect(valueWords({ kind: 'year', value: 'n.d.' })).toBe('Undated');
  expect(valueWords({ kind: 'collection', value: 'a' }, 'Papers')).toBe('Papers');
});
