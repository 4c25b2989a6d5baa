import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '#contract/catalogue.ts';
import { freshFolder, openTest } from '../library/fresh-folder.ts';
import { describeView } from './describe-view.ts';
import { createSavedSearches, savedSearchType } from './saved-searches.ts';

const view: SavedView = { query: 'coal', collections: null, only: 'all', sort: 'date' };

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
function opened() {
  const { library } = openTest(folder);
  return { library, searches: createSavedSearches(library.items(savedSearchType, 'search')) };
}
const missing = expect.objectContaining({ code: 'search-not-found' });

describe('saved searches', () => {
  it('stand in the order of the reader, are renamed, removed and brought back in their place', () => {
    const { library, searches } = opened();
    const [coal, rice, steel] = ['Coal', 'Rice', 'Steel'].map((name) => searches.save(name, view).id);
    searches.reorder([steel ?? '', coal ?? '']);
    searches.rename(coal ?? '', 'Coal and coke');
    const names = () => searches.all().map(({ name }) => name);
    expect(names()).toEqual(['Steel', 'Coal and coke', 'Rice']);
    searches.remove(coal ?? '');
    expect(names()).toEqual(['Steel', 'Rice']);
    expect(searches.removedBefore('2027')).toEqual([coal]);
    searches.restore(coal ?? '');
    searches.save('Last', view);
    expect(names()).toEqual(['Steel', 'Coal and coke', 'Rice', 'Last']);
    expect(searches.get(rice ?? '').view).toEqual(view);
    library.close();
    // What the journal has is enough for all of it.
    rmSync(join(folder, 'library.sqlite'));
    const again = opened();
    expect(again.searches.all().map(({ name }) => name)).toEqual(['Steel', 'Coal and coke', 'Rice', 'Last']);
    again.library.close();
  });

  it('that are not there are refused', () => {
    const { library, searches } = opened();
    for (const act of [
      searches.get,
      searches.remove,
      searches.restore,
      (id: string) => searches.rename(id, 'x'),
    ])
      expect(() => act('nothing')).toThrow(missing);
    library.close();
  });

  it.each<[string, Partial<SavedView>, string]>([
    ['its words', {}, 'Records with “coal”.'],
    ['all records', { query: ' ', reading: { exact: true, off: [], uncorrected: false } }, 'All records.'],
    [
      'all that narrows it',
      {
        reading: { exact: true, off: [], uncorrected: false },
        whose: 'theirs',
        only: 'bookmarked',
        collections: ['north'],
        facets: [
          { kind: 'place', value: 'Anju', exclude: true },
          { kind: 'collection', value: 'north', exclude: false },
        ],
      },
      'Records with “coal”, spelled exactly so. Not in my notes. Narrowed to collection: The North; not place: Anju. ' +
        'In “The North”. Only bookmarked ones.',
    ],
  ])('say %s in words', (_, change, sentence) => {
    expect(describeView({ ...view, ...change }, () => 'The North')).toBe(sentence);
  });
});
