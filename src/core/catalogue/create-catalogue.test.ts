import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchivalRecord, entrySchema, type RecordDate } from '#contract/entities.ts';
import { refKey } from '../library/ref-key.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { createCatalogue } from './create-catalogue.ts';
import type { View } from './view.ts';

const dated = (earliest: string, latest = earliest): Pick<ArchivalRecord, 'dates'> => {
  const date: RecordDate = {
    text: `${earliest}/${latest}`,
    edtf: null,
    earliest,
    latest,
    certainty: 'exact',
    kind: null,
    source: 'label',
  };
  return { dates: [date] };
};

const text = (words: string, language = 'en', kind: 'translation' | 'original' = 'translation') => ({
  id: kind,
  kind,
  language,
  document: {
    language,
    blocks: [{ type: 'paragraph' as const, id: 'p', content: [{ type: 'text' as const, text: words }] }],
    footnotes: [],
  },
});

const collections = {
  north: [
    sampleRecord({ id: 'n1', title: '“Zeal” in the Harvest', ...dated('1957-01-01', '1957-12-31') }),
    sampleRecord({ id: 'n2', title: 'Élan and Work', aliases: ['old-n2'] }, [
      text('Mao spoke of the harvest.'),
    ]),
    sampleRecord({ id: 'n3', title: 'Журнал посла', abstract: 'Harvest of 1956.', ...dated('1956-03-03') }),
    sampleRecord({ id: 'n4', title: '김일성 동지', ...dated('1957-12-31') }),
  ],
  south: [
    sampleRecord({ id: 's1', title: 'The Apple Harvest', ...dated('1956-03-03') }),
    sampleRecord({ id: 's2', title: '12 Points', genre: 'letter', ...dated('1956-03-02', '1956-03-03') }),
    sampleRecord({ id: 's3', title: 'Eastern Talks' }, [
      text('They spoke of ore.'),
      text('Говорили о бокситах, ore.', 'ru', 'original'),
    ]),
  ],
};

let packs: Pack[];
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-catalogue-'));
  packs = Object.entries(collections).map(([id, records]) => {
    const path = join(folder, `${id}.carrel`);
    writePack(path, { ...sampleCollection, id, title: `The ${id}` }, records);
    return openPack(path);
  });
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

const everything = { offset: 0, limit: 500 };
const noMarks = { bookmarked: new Set<string>(), noted: new Set<string>() };
const viewOf = (view: Partial<View>): View => ({
  query: '',
  collections: null,
  only: 'all',
  sort: 'date',
  ...view,
});

async function shown(view: Partial<View>, page = everything, marks = noMarks) {
  const answer = await createCatalogue(() => packs).query(viewOf(view), page, marks);
  return { ...answer, ids: answer.entries.map((entry) => entry.id) };
}

/** Why records were found; `ids` begin with the letter of their collection. */
const reasons = (view: Partial<View>, ids: readonly string[], marks = noMarks) =>
  createCatalogue(() => packs).reasons(
    viewOf(view),
    ids.map((record) => ({ collection: record.startsWith('n') ? 'north' : 'south', record })),
    marks,
  );
const asTyped = (text: string) => ({ text, because: null, of: null });

describe('why a record was found', () => {
  it('is told by field and spelling, with the passage of the text', async () => {
    expect(await reasons({ query: 'harvest' }, ['n3', 'n1', 'n2'])).toMatchObject([
      { passage: null, reasons: [{ field: 'abstract', matched: [asTyped('Harvest')] }] },
      { passage: null, reasons: [{ field: 'title', matched: [asTyped('Harvest')] }] },
      {
        passage: { text: 'Mao spoke of the harvest.', marks: [[17, 24]] },
        reasons: [{ field: 'text', matched: [asTyped('harvest')] }],
      },
    ]);
  });

  it('is told with the versions of its text, and the passage is of the first that has one', async () => {
    const versionsOf = async (query: string) => {
      const [found] = await reasons({ query }, ['s3']);
      return [found?.passage?.text, found?.versions.filter(({ isFound }) => isFound)];
    };
    const translation = { id: 'translation', kind: 'translation', language: 'en', isFound: true };
    const original = { id: 'original', kind: 'original', language: 'ru', isFound: true };
    expect(await versionsOf('бокситах')).toEqual(['Говорили о бокситах, ore.', [original]]);
    expect(await versionsOf('ore')).toEqual(['They spoke of ore.', [translation, original]]);
    expect(await versionsOf('title:talks')).toEqual([undefined, []]);
    const [found] = await reasons({ query: 'бокситах' }, ['s3']);
    expect(found?.versions).toEqual([{ ...translation, isFound: false }, original]);
  });

  it('names the rule or table by which another spelling was looked for, and whose name it is', async () => {
    const [found] = await reasons({ query: 'Kim Il Sung' }, ['n4']);
    expect(found?.reasons).toEqual([
      { field: 'title', matched: [{ text: '김일성', because: 'hangul', of: 'Kim Il-sung' }] },
    ]);
    const [form] = await reasons({ query: 'harvests ' }, ['n2']);
    expect(form?.reasons).toEqual([
      { field: 'text', matched: [{ text: 'harvest', because: 'correction', of: null }] },
    ]);
  });

  it.each([
    ['id:old-n2', 'n2', 'id', 'old-n2'],
    ['genre:letter', 's2', 'genre', 'letter'],
    ['collection:south', 's1', 'collection', 'south'],
  ])('may be a value that was asked for by name: %s', async (query, id, field, value) => {
    const [found] = await reasons({ query }, [id]);
    expect(found?.reasons).toEqual([{ field, matched: [asTyped(value)] }]);
    const [other] = await reasons({ query: `harvest OR ${query}` }, ['n1']);
    expect(other?.reasons.map((reason) => reason.field)).toEqual(['title']);
  });

  it('may be the date alone', async () => {
    const [found] = await reasons({ query: 'date:1956-03' }, ['s2']);
    expect(found).toMatchObject({
      passage: null,
      reasons: [{ field: 'date', matched: [asTyped('1956-03-02/1956-03-03')] }],
    });
  });

  it('is left out of a record that is not there, and ends when it is not wanted any more', async () => {
    expect(await reasons({ query: 'harvest' }, ['n9'])).toEqual([]);
    const given = AbortSignal.abort();
    const asked = createCatalogue(() => packs).reasons(viewOf({ query: 'harvest' }), [], noMarks, given);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the order', () => {
  it('by date has latest before earliest day, years as groups, and the undated last', async () => {
    expect(await shown({ sort: 'date' })).toMatchObject({
      ids: ['s2', 'n3', 's1', 'n1', 'n4', 'n2', 's3'],
      groups: [
        { label: '1956', count: 3 },
        { label: '1957', count: 2 },
        { label: 'n.d.', count: 2 },
      ],
      total: 7,
      of: 7,
      undated: 2,
      offset: 0,
    });
  });

  it('by title files scripts apart, without quotation marks, articles and accents', async () => {
    expect(await shown({ sort: 'title' })).toMatchObject({
      ids: ['s2', 's1', 's3', 'n2', 'n1', 'n3', 'n4'],
      groups: [
        { label: '0–9', count: 1 },
        { label: 'A', count: 1 },
        { label: 'E', count: 2 },
        { label: 'Z', count: 1 },
        { label: 'Ж', count: 1 },
        { label: 'ㄱ', count: 1 },
      ],
    });
  });

  it('as listed keeps the source, a group a collection', async () => {
    expect(await shown({ sort: 'listed' })).toMatchObject({
      ids: ['n1', 'n2', 'n3', 'n4', 's1', 's2', 's3'],
      groups: [
        { label: 'The north', count: 4 },
        { label: 'The south', count: 3 },
      ],
    });
  });

  it('by relevance puts titles first, in one group without a name', async () => {
    const answer = await shown({ sort: 'relevance', query: 'harvest' });
    expect(answer.ids.toSorted()).toEqual(['n1', 'n2', 'n3', 's1']);
    expect(answer.ids.slice(2)).toEqual(['n3', 'n2']);
    expect(answer.groups).toEqual([{ label: '', count: 4 }]);
  });

  it('by relevance is the order by date when nothing is asked', async () => {
    const answer = await shown({ sort: 'relevance' });
    expect(answer.ids).toEqual((await shown({ sort: 'date' })).ids);
    expect(answer.groups).toEqual([{ label: '', count: 7 }]);
  });
});

describe('a view', () => {
  it('has what matches, of what its collections hold', async () => {
    expect(await shown({ query: 'harv', collections: ['north'] })).toMatchObject({
      ids: ['n3', 'n1', 'n2'],
      total: 3,
      of: 4,
      undated: 1,
      groups: [
        { label: '1956', count: 1 },
        { label: '1957', count: 1 },
        { label: 'n.d.', count: 1 },
      ],
    });
  });

  it('marks the matches in what it shows', async () => {
    const { entries } = await shown({ query: 'harvest', collections: ['north'] });
    expect(entries.map(({ id, title, abstract }) => [id, title.marks, abstract])).toEqual([
      ['n3', [], { text: 'Harvest of 1956.', marks: [[0, 7]] }],
      ['n1', [[14, 21]], null],
      ['n2', [], null],
    ]);
  });

  it('comes in pages', async () => {
    const pages = [0, 3, 6, 9].map(async (offset) => (await shown({}, { offset, limit: 3 })).ids);
    expect(await Promise.all(pages)).toEqual([['s2', 'n3', 's1'], ['n1', 'n4', 'n2'], ['s3'], []]);
    expect((await shown({}, { offset: 0, limit: 0 })).total).toBe(7);
  });

  it('has only what the reader marked, also by an id that a record had before', async () => {
    const marks = {
      bookmarked: new Set([refKey({ collection: 'north', record: 'old-n2' })]),
      noted: new Set([
        refKey({ collection: 'south', record: 's1' }),
        refKey({ collection: 'gone', record: 'x' }),
      ]),
    };
    const bookmarked = await shown({ only: 'bookmarked' }, everything, marks);
    expect(bookmarked).toMatchObject({ ids: ['n2'], total: 1, of: 7, undated: 1 });
    expect(bookmarked.entries[0]).toMatchObject({ bookmarked: true, noted: false });
    expect(await shown({ only: 'noted' }, everything, marks)).toMatchObject({ ids: ['s1'], total: 1, of: 7 });
    expect(await shown({ only: 'noted', query: 'mao' }, everything, marks)).toMatchObject({
      ids: [],
      groups: [],
    });
  });

  it('has entries as the contract has them', async () => {
    const answer = await createCatalogue(() => packs).query(viewOf({ query: '"mao' }), everything, noMarks);
    expect(answer.entries.map((entry) => entrySchema.safeParse(entry).error)).toEqual([undefined]);
  });

  it('of no packs is empty', async () => {
    const answer = await createCatalogue(() => []).query(viewOf({}), everything, noMarks);
    expect(answer).toMatchObject({ total: 0, of: 0, undated: 0, groups: [], entries: [] });
  });

  it('of a collection that is not open is refused', async () => {
    await expect(shown({ collections: ['north', 'gone'] })).rejects.toMatchObject({
      code: 'collection-not-open',
      message: 'The collection “gone” is not open. Add its pack again, or leave it out of the list.',
    });
  });
});

describe('the place of a record', () => {
  const locate = (view: Partial<View>, collection: string, record: string) =>
    createCatalogue(() => packs).locate(viewOf(view), { collection, record }, noMarks);

  it('is counted from the beginning of the view', async () => {
    expect(await locate({}, 'south', 's2')).toBe(0);
    expect(await locate({ sort: 'title' }, 'north', 'n4')).toBe(6);
    expect(await locate({ query: 'harvest' }, 'north', 'old-n2')).toBe(3);
  });

  it('is none where the view has it not', async () => {
    expect(await locate({ query: 'mao' }, 'south', 's2')).toBeNull();
    expect(await locate({}, 'south', 'nothing')).toBeNull();
    expect(await locate({}, 'gone', 's2')).toBeNull();
  });
});

describe('the catalogue', () => {
  it('sees that packs came and went', async () => {
    let open = packs.slice(0, 1);
    const catalogue = createCatalogue(() => open);
    const total = async () => (await catalogue.query(viewOf({}), everything, noMarks)).total;
    expect(await total()).toBe(4);
    open = packs;
    expect(await total()).toBe(7);
    open = packs.slice(1);
    expect(await total()).toBe(3);
  });

  it('answers from the packs that are open when it answers', async () => {
    let open = packs.slice(0, 1);
    const catalogue = createCatalogue(() => open);
    const early = catalogue.query(viewOf({}), everything, noMarks);
    open = packs;
    const late = catalogue.query(viewOf({}), everything, noMarks);
    expect([(await early).of, (await late).of]).toEqual([7, 7]);
  });

  it('gives up a search that is no longer wanted', async () => {
    const controller = new AbortController();
    const answer = createCatalogue(() => packs).query(
      viewOf({ query: 'mao' }),
      everything,
      noMarks,
      controller.signal,
    );
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the reader’s own notes', () => {
  const key = refKey({ collection: 'north', record: 'n4' });
  const marks = {
    ...noMarks,
    noted: new Set([key]),
    notes: new Map([[key, 'Compare Zaytsev on the harvest, and the map.']]),
    edition: 1,
  };
  const idsOf = async (query: string, whose?: View['whose']) =>
    (await shown({ query, ...(whose && { whose }) }, everything, marks)).ids.toSorted();

  it('are searched with the records, or alone, or not', async () => {
    const theirs = await idsOf('harvest', 'theirs');
    expect(theirs).not.toContain('n4');
    expect(await idsOf('harvest')).toEqual([...theirs, 'n4'].toSorted());
    expect(await idsOf('harvest', 'mine')).toEqual(['n4']);
    expect(await idsOf('zaytsev', 'theirs')).toEqual([]);
  });

  it('are asked for by their field', async () => {
    expect(await idsOf('note:"the map" ')).toEqual(['n4']);
    expect(await idsOf('note:(map rice) ')).toEqual([]);
    expect(await idsOf('title:zaytsev ')).toEqual([]);
  });

  it('are quoted where the match is in them', async () => {
    const [found] = await reasons({ query: 'zaytsev' }, ['n4'], marks);
    expect(found?.notePassage).toEqual({
      text: 'Compare Zaytsev on the harvest, and the map.',
      marks: [[8, 15]],
    });
  });
});
