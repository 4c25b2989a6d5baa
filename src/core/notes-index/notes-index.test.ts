import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentModel } from '#contract/document.ts';
import type { MarkDeed } from '#contract/marks.ts';
import type { NotesView } from '#contract/notes.ts';
import { flatText } from '../anchor/flat-text.ts';
import { type Library, openLibrary } from '../library/open-library.ts';
import { createTurns } from '../library/turns.ts';
import { colourNamesType, createColourNames } from '../marks/colour-names.ts';
import { markType } from '../marks/mark-body.ts';
import { createMarks, type Marks } from '../marks/marks.ts';
import { anchorBetween } from '../marks/passage.ts';
import { openPack, type Pack } from '../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../pack/sample-records.ts';
import { writePack } from '../pack/write-pack.ts';
import { planOf } from '../sql.ts';
import { createNotesIndex, type NotesIndex } from './notes-index.ts';
import { indexPath, openIndex } from './open-index.ts';
import { pageQuery } from './select-entries.ts';

const texts = {
  a: 'The mines of Anju stood still for a week, and Ri Sang-jo knew why.',
  b: 'Rice came from the south in eleven wagons.',
  c: '김일성 동지께서 평양에 돌아오시였다.',
};
const documentOf = (paragraphs: Readonly<Record<string, string>>): DocumentModel => ({
  language: 'en',
  blocks: Object.entries(paragraphs).map(([id, text]) => ({
    type: 'paragraph',
    id,
    content: [{ type: 'text', text }],
  })),
  footnotes: [],
});
const ref = (record: string, collection = 'talks') => ({ collection, record });
const every: NotesView = {
  text: '',
  collection: null,
  colour: null,
  tag: null,
  kind: null,
  noted: false,
  sort: 'changed',
};

let folder: string;
let library: Library;
let marks: Marks;
let packs: Pack[];
let db: Database;
let index: NotesIndex;
let clock = 0;
let lines: string[];

function write(name: string, version: string, document: DocumentModel, collection = 'talks'): Pack {
  const path = join(folder, name);
  const of = (id: string, title: string, day: string) =>
    sampleRecord(
      {
        id,
        title,
        dates: [
          {
            text: day,
            edtf: day,
            earliest: day,
            latest: day,
            certainty: 'exact',
            kind: 'sent',
            source: 'metadata',
          },
        ],
      },
      [{ id: 'en', kind: 'translation', language: 'en', document }],
    );
  writePack(path, { ...sampleCollection, id: collection, title: collection, version }, [
    of('coal', 'The Coal', '1957-03-01'),
    of('rice', 'A Bowl of Rice', '1956-01-01'),
  ]);
  const pack = openPack(path);
  return pack;
}

function tick(): Date {
  clock += 1;
  return new Date(Date.UTC(2026, 10, 26, 5, 0, clock));
}

function start(): void {
  library = openLibrary(folder, {
    now: tick,
    log: () => {},
  });
  const items = library.items(markType, 'mark');
  const colours = createColourNames(library.items(colourNamesType, 'colours'));
  marks = createMarks({
    items,
    colours,
    turns: createTurns<MarkDeed>('mark-nothing-to-turn'),
    now: () => new Date(0),
  });
  db = openIndex(indexPath(folder), (line) => lines.push(line));
  index = createNotesIndex(db, {
    latest: library.latest,
    packs: () => packs,
    note: library.notes.get,
    mark: marks.find,
  });
}
function stop(): void {
  db.close();
  library.close();
}

function mark(record: string, words: string, change: Parameters<Marks['change']>[1] = {}): string {
  const pack = packs[0];
  if (!pack) throw new Error('There is no pack.');
  const flat = flatText(documentOf(texts));
  const from = flat.text.indexOf(words);
  const [begin, end] = [flat.pointAt(from, 'start'), flat.pointAt(from + words.length, 'end')];
  const id = marks.add(ref(record), anchorBetween(flat, 'en', { start: begin, end }), 'green').mark?.id ?? '';
  if (Object.keys(change).length > 0) marks.change(id, change);
  return id;
}
const note = (record: string, text: string, base = 0) => library.notes.save({ ref: ref(record), text, base });
const shown = (change: Partial<NotesView> = {}) =>
  index
    .page({ ...every, ...change }, 0, 50)
    .entries.map(({ note: { text }, passage }) => passage?.quote.text ?? text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-notes-index-'));
  clock = 0;
  lines = [];
  packs = [write('one.carrel', '1', documentOf(texts))];
  start();
});
afterEach(() => {
  stop();
  for (const pack of packs) pack.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page of notes', () => {
  it('has notes and marks together, the latest change first, with record, date and passage', () => {
    note('coal', 'Compare the **rice**.');
    const mines = mark('coal', 'mines of Anju', {
      note: 'Who told him?',
      tags: ['coal', 'Anju'],
      colour: 'rose',
    });
    mark('rice', 'eleven wagons');
    expect(index.page(every, 1, 1)).toMatchObject({
      total: 3,
      of: 3,
      entries: [
        {
          key: `mark ${mines}`,
          ref: ref('coal'),
          title: 'The Coal',
          date: { text: '1957-03-01' },
          collection: 'talks',
          note: { text: 'Who told him?', marks: [] },
          passage: {
            mark: mines,
            prefix: 'The ',
            quote: { text: 'mines of Anju', marks: [] },
            suffix: expect.stringContaining(' stood still'),
            colour: 'rose',
            tags: ['coal', 'Anju'],
            state: 'unknown',
          },
        },
      ],
    });
    expect(shown()).toEqual(['eleven wagons', 'mines of Anju', 'Compare the **rice**.']);
  });

  it('follows every change, and loses what is emptied or removed', () => {
    const { revision } = note('coal', 'First.');
    const mines = mark('coal', 'mines of Anju');
    expect(shown()).toEqual(['mines of Anju', 'First.']);
    note('coal', 'Second.', revision);
    expect(shown()).toEqual(['Second.', 'mines of Anju']);
    marks.remove(mines);
    note('coal', '', revision + 1);
    expect(shown()).toEqual([]);
    marks.restore(mines);
    expect(shown()).toEqual(['mines of Anju']);
  });

  it('is narrowed by kind, colour, tag, collection and words of one’s own, each with its count', () => {
    note('coal', 'A note.');
    mark('coal', 'mines', { note: 'Why?', tags: ['coal'] });
    mark('rice', 'wagons', { colour: 'blue' });
    library.notes.save({ ref: ref('x', 'elsewhere'), text: 'Not on the shelf.', base: 0 });
    expect([
      shown({ kind: 'record' }),
      shown({ kind: 'passage' }),
      shown({ kind: 'bare' }),
      shown({ colour: 'green' }),
      shown({ tag: 'coal' }),
      shown({ collection: 'elsewhere' }),
      shown({ noted: true }),
    ]).toEqual([
      ['Not on the shelf.', 'A note.'],
      ['mines'],
      ['wagons'],
      ['mines'],
      ['mines'],
      ['Not on the shelf.'],
      ['Not on the shelf.', 'mines', 'A note.'],
    ]);
    // A kind is counted as if it alone were chosen.
    expect(index.counts({ ...every, kind: 'bare' })).toEqual({
      collections: [{ value: 'talks', count: 1 }],
      colours: [
        { value: 'green', count: 0 },
        { value: 'rose', count: 0 },
        { value: 'blue', count: 1 },
        { value: 'violet', count: 0 },
      ],
      kinds: [
        { kind: 'record', count: 2 },
        { kind: 'passage', count: 1 },
        { kind: 'bare', count: 1 },
        { kind: 'lost', count: 0 },
      ],
      tags: [],
      noted: 0,
    });
    expect(index.page(every, 0, 1).entries[0]).toMatchObject({ title: null, date: null, collection: null });
    expect([...index.noted()].sort()).toEqual(['5 talks coal', '9 elsewhere x']);
  });

  it('finds words as the search finds them, in notes, passages and tags', () => {
    note('rice', 'Pak Hŏn-yŏng’s wagons, see P’yŏngyang');
    mark('coal', 'Ri Sang-jo knew', { note: 'Straße', tags: ['famine'] });
    mark('coal', '김일성 동지께서');
    const found = (text: string) => shown({ text }).length;
    expect(
      [
        'pyongyang',
        'pyon',
        'sangjo',
        'STRASSE',
        'fami',
        '일성',
        '"ri sang jo"',
        '"sang jo ri"',
        'coal',
        'strasse -ri',
        'strasse OR wagons',
      ].map(found),
    ).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2]);
    expect(index.page({ ...every, text: 'sangjo' }, 0, 9).entries[0]?.passage?.quote).toEqual({
      text: 'Ri Sang-jo knew',
      marks: [[3, 10]],
    });
    expect(shown({ text: '' }).length).toBe(3);
  });

  it('shows of a long note the piece that was looked for', () => {
    note('coal', `${'Coal. '.repeat(2000)} The needle is here. ${'Coal. '.repeat(2000)}`);
    const [entry] = index.page({ ...every, text: 'needle' }, 0, 9).entries;
    expect(entry?.note.text).toContain('needle');
    expect(entry?.note.text.length).toBeLessThan(800);
    expect(index.page(every, 0, 9).entries[0]?.note.text).toMatch(/^Coal\..+…$/s);
  });

  it('stands by date and in the order of the text, or by title, and tells the place of an entry', () => {
    const wagons = mark('coal', 'wagons');
    mark('coal', 'mines');
    note('coal', 'On coal.');
    note('rice', 'On rice.');
    while (index.lookForSome());
    const byDate = { ...every, sort: 'date' } as const;
    expect(shown(byDate)).toEqual(['On rice.', 'On coal.', 'mines', 'wagons']);
    expect(shown({ sort: 'title' })).toEqual(['On rice.', 'On coal.', 'mines', 'wagons']);
    expect([
      index.locate(byDate, `mark ${wagons}`),
      index.locate(every, `mark ${wagons}`),
      index.locate(byDate, 'note talks coal'),
      index.locate({ ...every, kind: 'bare' }, 'note talks coal'),
      index.locate(every, 'mark nobody'),
    ]).toEqual([3, 3, 1, null, null]);
  });

  it('knows which notes link to a record, by any of its names', () => {
    const mines = mark('coal', 'mines', { note: 'See [rice](carrel:talks/rice).' });
    note('rice', '[The mines](carrel:talks/coal?version=en&mark=x), [once](carrel:talks/old-coal).');
    note('coal', 'No link: carrel:talks/rice');
    const linking = (...names: string[]) => {
      const { total, entries } = index.linking(names.map((name) => ref(name)));
      return [total, ...entries.map(({ key }) => key)];
    };
    expect([linking('rice'), linking('coal', 'old-coal'), linking('nothing')]).toEqual([
      [1, `mark ${mines}`],
      [1, 'note talks rice'],
      [0],
    ]);
    marks.change(mines, { note: 'No more.' });
    expect(linking('rice')).toEqual([0]);
  });

  it('reads a page by its order and not all entries', () => {
    expect(planOf(db, pageQuery(every, 0, 20))).toEqual(['SCAN entry USING INDEX entry_by_change']);
    expect(planOf(db, pageQuery({ ...every, sort: 'date' }, 0, 20))).toEqual([
      'SCAN place USING COVERING INDEX place_by_date',
      expect.stringMatching(/^SEARCH entry USING INDEX entry_of_record/),
      'USE TEMP B-TREE FOR LAST 4 TERMS OF ORDER BY',
    ]);
  });
});

describe('the passages of marks', () => {
  it('are looked for in the text as it is, once in each edition', () => {
    mark('coal', 'mines of Anju stood still for a week');
    mark('coal', 'Rice came from the south in eleven wagons');
    mark('coal', '평양에 돌아오시였다');
    const states = () =>
      index.page({ ...every, sort: 'date' }, 0, 9).entries.map(({ passage }) => passage?.state);
    expect([index.hasToLook(), states()]).toEqual([true, ['unknown', 'unknown', 'unknown']]);
    expect([index.lookForSome(), index.lookForSome(), index.hasToLook()]).toEqual([true, false, false]);
    expect(states()).toEqual(['there', 'there', 'there']);
    // The next edition has one of them a little otherwise, and lacks the two others.
    packs[0]?.close();
    packs = [write('two.carrel', '2', documentOf({ a: texts.a.replace('still', 'idle') }))];
    expect(states()).toEqual(['unknown', 'unknown', 'unknown']);
    while (index.lookForSome());
    expect(
      index
        .page({ ...every, kind: 'lost' }, 0, 9)
        .entries.map(({ passage }) => passage?.state)
        .sort(),
    ).toEqual(['lost', 'lost', 'near']);
    packs[0]?.close();
    packs = [];
    expect(states()).toEqual(['away', 'away', 'away']);
  });
});

describe('the index of notes', () => {
  it('is kept from one start to the next, and only what is new is read', () => {
    note('coal', 'One.');
    shown();
    stop();
    start();
    note('rice', 'Two.');
    expect([shown(), lines]).toEqual([['Two.', 'One.'], []]);
    expect(statSync(indexPath(folder)).mode & 0o077).toBe(0);
  });

  it('takes in each entry as it was written last', () => {
    note('rice', 'An earlier wording.');
    const quoted = mark('coal', 'mines of Anju');
    for (let at = 0; at < 130; at += 1) note(`other-${at}`, `Note ${at}.`);
    note('rice', 'The wording.', 1);
    marks.remove(quoted);
    for (let at = 0; at < 130; at += 2) note(`other-${at}`, '', 1);
    expect([shown().length, shown()[0], index.page(every, 0, 1).total]).toEqual([50, 'The wording.', 66]);
  });

  it('is made anew when it is damaged, of another form, or of another library', () => {
    note('coal', 'One.');
    shown();
    stop();
    writeFileSync(indexPath(folder), 'This is no database, whatever its name may say.'.repeat(200));
    start();
    expect([shown(), lines.length]).toEqual([['One.'], 1]);
    db.pragma('user_version = 99');
    stop();
    start();
    expect([shown(), lines.length]).toEqual([['One.'], 2]);
    stop();
    const index = readFileSync(indexPath(folder));
    const other = mkdtempSync(join(tmpdir(), 'carrel-notes-other-'));
    const first = folder;
    folder = other;
    writeFileSync(indexPath(other), index);
    start();
    note('rice', 'Another library.');
    expect(shown()).toEqual(['Another library.']);
    stop();
    rmSync(first, { recursive: true, force: true });
    start();
  });
});
