import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/create-catalogue.ts';
import type { View } from '../catalogue/view.ts';
import { openTest } from '../library/fresh-folder.ts';
import type { Library } from '../library/open-library.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { compareRun } from './compare-run.ts';
import { lastRunsIn } from './last-run.ts';
import { countSaved, runSaved, type SearchPorts } from './run-saved.ts';

type Titles = Readonly<Record<string, string>>;

const harvest: View = { query: 'harvest', collections: null, only: 'all', sort: 'date' };
const north: Titles = { n1: 'The Harvest', n2: 'A Poor Harvest', n3: 'Coal' };
const south: Titles = { s1: 'Harvest in the South', s2: 'Rice' };

let folder: string;
let library: Library;
let packs: Pack[];
let made = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-searches-'));
  ({ library } = openTest(join(folder, 'library')));
  packs = [pack('north', north)];
});
afterEach(() => {
  library.close();
  for (const each of packs) each.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A pack with records of these ids and titles; `aliases` are ids that records had before. */
function pack(id: string, titles: Titles, aliases: Readonly<Record<string, string>> = {}): Pack {
  made += 1;
  const path = join(folder, `${id}-${made}.carrel`);
  const records = Object.entries(titles).map(([record, title]) =>
    sampleRecord({ id: record, title, aliases: aliases[record] ? [aliases[record]] : [] }),
  );
  writePack(path, { ...sampleCollection, id, title: `The ${id}`, version: `${made}` }, records);
  return openPack(path);
}

const catalogue = createCatalogue(() => packs);
const ports = (): SearchPorts => ({
  catalogue,
  packs,
  marks: { bookmarked: library.bookmarks.all(), noted: library.notes.all() },
  now: () => new Date('2026-11-14T10:00:00Z'),
});
const runs = () => lastRunsIn(library.state);
/** Runs the search, and keeps what it found as the host does. */
async function run(view = harvest) {
  const ran = await runSaved(view, runs().get('s'), ports());
  runs().set('s', ran.run);
  return ran;
}
const count = (view = harvest) => countSaved(view, runs().get('s'), ports());

/** What a run says that knows what there was before. */
const told = (total: number, added: number, gone: number, missing: { id: string; title: string }[] = []) => ({
  total,
  added,
  gone,
  unknown: null,
  missing,
});
/** Puts other packs on the shelf. */
function shelve(...others: Pack[]): void {
  packs = others;
}

describe('a saved search', () => {
  it('has nothing new when it is run again, whatever the order, and says when it was run', async () => {
    await run();
    expect(await count()).toEqual({ ...told(2, 0, 0), last: { at: '2026-11-14T10:00:00.000Z', total: 2 } });
    expect((await run({ ...harvest, sort: 'relevance' })).fresh.size).toBe(0);
  });

  it('finds one more in a newer state of the pack, once', async () => {
    await run();
    shelve(pack('north', { ...north, n4: 'The Next Harvest' }));
    expect(await count()).toMatchObject(told(3, 1, 0));
    expect(await count()).toMatchObject(told(3, 1, 0));
    expect([...(await run()).fresh]).toEqual(['5 north n4']);
    expect((await run()).count).toMatchObject(told(3, 0, 0));
  });

  it('tells the new from the old where as many went as came', async () => {
    await run();
    shelve(pack('north', { n1: 'The Harvest', n4: 'The Next Harvest' }));
    const { fresh, count } = await run();
    expect([[...fresh], count]).toMatchObject([['5 north n4'], told(2, 1, 1)]);
  });

  it('knows a record again that got another id', async () => {
    await run();
    shelve(pack('north', { 'harvest-1957': 'The Harvest', n2: 'A Poor Harvest' }, { 'harvest-1957': 'n1' }));
    expect(await count()).toMatchObject(told(2, 0, 0));
    await run();
    expect(await count()).toMatchObject(told(2, 0, 0));
  });

  it('has the records of a collection that is added as new, and not again after it was away', async () => {
    await run();
    shelve(...packs, pack('south', south));
    expect([...(await run()).fresh]).toEqual(['5 south s1']);
    const [first, second] = packs as [Pack, Pack];
    shelve(first);
    const away = [{ id: 'south', title: 'The south' }];
    expect(await count()).toMatchObject(told(2, 0, 0, away));
    expect((await run()).count).toMatchObject(told(2, 0, 0, away));
    expect(await count()).toMatchObject(told(2, 0, 0));
    shelve(first, second);
    expect(await count()).toMatchObject(told(3, 0, 0));
  });

  it('asks what is left of the collections that it names, and is refused where none is', async () => {
    const both = { ...harvest, collections: ['north', 'south'] };
    const { south: away } = { south: pack('south', south) };
    shelve(...packs, away);
    await run(both);
    const [first] = packs as [Pack];
    shelve(first);
    const ran = await run(both);
    expect([ran.view.collections, ran.count]).toMatchObject([
      ['north'],
      told(2, 0, 0, [{ id: 'south', title: 'The south' }]),
    ]);
    shelve(away);
    const onlyNorth: View = { ...harvest, facets: [{ kind: 'collection', value: 'north', exclude: false }] };
    expect(await count(onlyNorth)).toMatchObject({ total: 0, missing: [{ id: 'north' }] });
    await expect(run({ ...harvest, collections: ['north'] })).rejects.toMatchObject({
      code: 'collection-not-open',
      message: expect.stringContaining('“The north”'),
    });
    first.close();
  });

  it.each([
    ['is lost', () => ''],
    ['was altered', (value: string) => value.replace('"total":2', '"total":1')],
    ['is cut short', (value: string) => value.slice(0, -20)],
  ])('does not take all for new when what it found last %s', async (_, spoil) => {
    await run();
    library.state.set('saved-search:s', spoil(library.state.get('saved-search:s') ?? ''));
    const unknown = { total: 2, added: null, gone: null, unknown: 'lost', last: null };
    expect(await count()).toMatchObject(unknown);
    const ran = await run();
    expect([ran.count, ran.fresh.size]).toMatchObject([unknown, 0]);
    expect(await count()).toMatchObject(told(2, 0, 0));
  });

  it('follows the bookmarks where it asks for them', async () => {
    const marked: View = { ...harvest, only: 'bookmarked' };
    await run(marked);
    library.bookmarks.set({ collection: 'north', record: 'n2' }, true);
    expect([...(await run(marked)).fresh]).toEqual(['5 north n2']);
  });

  it('of more records than are kept knows only how many there were', async () => {
    const places = await catalogue.places(harvest, ports().marks);
    const noPause = () => Promise.resolve();
    const { seen } = await compareRun(places, null, noPause, 1);
    runs().set('s', { at: '2026-11-14T10:00:00Z', total: 2, packs: [], seen });
    expect(await count()).toMatchObject({
      total: 2,
      added: null,
      gone: null,
      unknown: 'too-many',
      last: { total: 2 },
    });
  });

  it('lets go of what it keeps of a collection that is away, where it would be too much', async () => {
    const last = { at: '', total: 1, packs: [], seen: new Map([['south', new Set([1n])]]) };
    const places = await catalogue.places(harvest, ports().marks);
    const kept = async (most: number) => {
      const { seen } = await compareRun(places, last, () => Promise.resolve(), most);
      return [...(seen?.keys() ?? [])];
    };
    expect([await kept(3), await kept(2)]).toEqual([['south', 'north'], ['north']]);
  });

  it('is cancelled between two steps', async () => {
    const cancelled = expect.objectContaining({ code: 'cancelled' });
    await expect(runSaved(harvest, null, ports(), AbortSignal.abort())).rejects.toEqual(cancelled);
    await expect(countSaved(harvest, null, ports(), AbortSignal.abort())).rejects.toEqual(cancelled);
  });
});
