import { describe, expect, it } from 'vitest';
import type { CollectionSummary } from '#contract/entities.ts';
import { type Adding, type AddingAction, type Chosen, nothingAdded, reduceAdding } from './adding-state.ts';

const letters: Chosen = { name: 'letters.csv', path: '/a/letters.csv', kind: 'file', bytes: 12 };
const texts: Chosen = { name: 'texts', path: '/a/texts', kind: 'folder', bytes: null };
const roof: CollectionSummary = {
  id: 'roof',
  title: 'The Roof',
  description: 'Repairs.',
  publisher: 'An Archive',
  host: null,
  url: null,
  licence: 'CC0',
  captured: '2020-01-01',
  version: '3',
  preferredCitation: null,
  records: 1,
  undated: 0,
  texts: 0,
  earliest: null,
  latest: null,
  digest: '0'.repeat(64),
  signer: null,
  bytes: 1,
  path: '/packs/roof.carrel',
};

const stateAfter = (...actions: readonly AddingAction[]): Adding =>
  actions.reduce(reduceAdding, nothingAdded);

describe('adding a collection', () => {
  it('keeps what was chosen and said when one steps back, and forth again', () => {
    const looked = stateAfter(
      { type: 'choose', entries: [letters] },
      { type: 'step', step: 'look' },
      { type: 'column', header: 'Wer', field: 'author' },
      { type: 'about', change: { title: 'Letters' } },
    );
    const again = [
      { type: 'step', step: 'choose' },
      { type: 'step', step: 'look' },
    ] as const satisfies readonly AddingAction[];
    expect(again.reduce(reduceAdding, looked)).toEqual(looked);
  });

  it('names a column once, with its last meaning', () => {
    const { settings } = stateAfter(
      { type: 'column', header: 'Wer', field: 'author' },
      { type: 'column', header: 'Wann', field: 'date' },
      { type: 'column', header: 'Wer', field: 'sender' },
      { type: 'map', change: { dates: 'day-first' } },
    );
    expect(settings.map).toEqual({
      columns: [
        ['Wann', 'date'],
        ['Wer', 'sender'],
      ],
      separator: null,
      dates: 'day-first',
      language: null,
      texts: null,
    });
  });

  it('forgets columns and encoding with another choice, and keeps the title page', () => {
    const { settings, chosen } = stateAfter(
      { type: 'choose', entries: [letters, texts] },
      { type: 'column', header: 'Wer', field: 'author' },
      { type: 'settings', change: { encoding: 'koi8-r' } },
      { type: 'about', change: { title: 'Letters' } },
      { type: 'drop', path: letters.path },
    );
    expect(chosen).toEqual([texts]);
    expect(settings).toEqual({ format: null, encoding: null, map: null, about: { title: 'Letters' } });
  });

  it('takes the title page of the collection that is brought up to date, but not its version or day', () => {
    expect(stateAfter({ type: 'begin', updating: roof }).settings.about).toEqual({
      id: 'roof',
      title: 'The Roof',
      description: 'Repairs.',
      publisher: 'An Archive',
      host: null,
      url: null,
      licence: 'CC0',
      preferredCitation: null,
    });
  });

  it('begins anew for another collection and after an import, in the same folder', () => {
    const chosen: readonly AddingAction[] = [
      { type: 'folder', path: '/a' },
      { type: 'choose', entries: [letters] },
    ];
    expect(stateAfter(...chosen, { type: 'begin', updating: null }).chosen).toEqual([letters]);
    expect(stateAfter(...chosen, { type: 'begin', updating: roof }).chosen).toEqual([]);
    expect(stateAfter(...chosen, { type: 'started', job: '1' }, { type: 'begin', updating: null })).toEqual({
      ...nothingAdded,
      folder: '/a',
    });
  });

  it('comes back to its choice after a look at another import, and after one that was cancelled', () => {
    const looked = stateAfter({ type: 'choose', entries: [letters] }, { type: 'step', step: 'look' });
    const shown = reduceAdding(looked, { type: 'show', job: '1' });
    expect(reduceAdding(shown, { type: 'begin', updating: null })).toMatchObject({
      step: 'look',
      chosen: [letters],
    });
    const cancelled = reduceAdding(looked, { type: 'started', job: '2' });
    expect(reduceAdding(cancelled, { type: 'step', step: 'look' })).toEqual({ ...looked, job: '2' });
  });
});
