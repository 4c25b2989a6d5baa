import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordRef } from '#contract/entities.ts';
import { freshFolder } from '../library/fresh-folder.ts';
import { refKey } from '../library/ref-key.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { findBookmarks } from './find-bookmarks.ts';

let pack: Pack;
beforeAll(() => {
  const path = join(freshFolder(), 'talks.carrel');
  const day = { text: '1 May 1956', edtf: null, earliest: '1956-05-01', latest: '1956-05-01' };
  writePack(path, { ...sampleCollection, id: 'talks', title: 'The Talks' }, [
    sampleRecord({
      id: 'rice',
      aliases: ['old-rice'],
      title: 'The Price of Rice',
      dates: [{ ...day, certainty: 'exact', kind: null, source: 'label' }],
    }),
    sampleRecord({ id: 'coal', title: 'Coal', dates: [] }),
  ]);
  pack = openPack(path);
});
afterAll(() => pack.close());

const at = '2026-11-26T12:00:00.000Z';
const find = (...refs: readonly RecordRef[]) =>
  findBookmarks({
    bookmarked: new Set(refs.map(refKey)),
    since: () => at,
    states: new Map([[refKey({ collection: 'talks', record: 'old-rice' }), 'read']]),
    openings: new Map([[refKey({ collection: 'talks', record: 'coal' }), { at, far: 0.5 }]]),
    recentAt: (_, opening) => opening.at,
    pack: (id) => (id === 'talks' ? pack : null),
  });
const talk = (record: string) => ({ collection: 'talks', record });

it('finds what each bookmark is put in order, counted and looked for by', () => {
  expect(find(talk('coal'), talk('old-rice'))).toEqual([
    {
      ref: talk('coal'),
      state: 'unread',
      addedAt: at,
      opening: { at, far: 0.5 },
      recentAt: at,
      filed: { title: 'coal', date: null },
      words: ' coal the talks ',
    },
    {
      ref: talk('old-rice'),
      state: 'read',
      addedAt: at,
      opening: null,
      recentAt: null,
      filed: { title: 'price of rice', date: '1956-05-01 1956-05-01' },
      words: ' price of rice the talks ',
    },
  ]);
});

it('shows a record once that is bookmarked by its id of now and by one of before', () => {
  for (const refs of [
    [talk('rice'), talk('old-rice')],
    [talk('old-rice'), talk('rice')],
  ])
    expect(find(...refs).map(({ ref }) => ref)).toEqual([talk('rice')]);
});

it('keeps what is not on the shelf, and what an edition has no more', () => {
  const [away, gone] = find({ collection: 'Letters', record: 'Seal' }, talk('gone'));
  expect([away, gone]).toMatchObject([
    { filed: null, words: ' seal letters ' },
    { filed: null, words: ' gone the talks ' },
  ]);
});
