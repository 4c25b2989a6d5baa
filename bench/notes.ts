import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#contract/client.ts';
import { markColours } from '#contract/mark-colours.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import type { NotesView } from '#contract/notes.ts';
import { describeAnchor } from '#core/anchor/describe-anchor.ts';
import { flatText } from '#core/anchor/flat-text.ts';
import { openDatabase } from '#core/library/open-database.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { markType } from '#core/marks/mark-body.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { createHost } from '#host/create-host.ts';
import { type Figure, ms, percentile, table } from './report.ts';

const sizes = { notes: 10_000, marks: 50_000, texts: 2_000, saves: 300, rounds: 9 } as const;
const collection = 'bench';
const words = 'the ambassador of coal said in the spring that rice and fish were sent by rail to Anju'.split(
  ' ',
);
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => words[(seed * 7 + at * (1 + (seed % 5))) % words.length]).join(' ');
const idOf = (at: number) => `record-${at}`;
const documentOf = (at: number) => ({
  language: 'en',
  blocks: Array.from({ length: 8 }, (_, block) => ({
    type: 'paragraph' as const,
    id: `p${block}`,
    content: [{ type: 'text' as const, text: `${at}.${block} ${sentence(at + block, 60)}.` }],
  })),
  footnotes: [],
});

const every: NotesView = {
  text: '',
  collection: null,
  colour: null,
  tag: null,
  kind: null,
  noted: false,
  sort: 'changed',
};

/** How long the reader waits in a library of many notes and marks. */
export async function measureNotes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-notes-'));
  try {
    const packs = join(folder, 'packs');
    mkdirSync(packs);
    writeTexts(join(packs, 'bench.carrel'));
    fillLibrary(folder);
    return table(await measure(folder, packs));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTexts(path: string): void {
  const records = Array.from({ length: sizes.notes }, (_, at) => {
    const day = `19${50 + (at % 40)}-01-01`;
    const date = { text: day, edtf: day, earliest: day, latest: day };
    return sampleRecord(
      {
        id: idOf(at),
        title: `${sentence(at, 6)} ${at}`,
        dates: [{ ...date, certainty: 'exact', kind: 'sent', source: 'label' }],
      },
      at < sizes.texts ? [{ id: 'en', kind: 'translation', language: 'en', document: documentOf(at) }] : [],
    );
  });
  writePack(path, { ...sampleCollection, id: collection }, records);
}

function fillLibrary(folder: string): void {
  const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
  for (let at = 0; at < sizes.notes; at += 1) {
    library.notes.save({ ref: { collection, record: idOf(at) }, text: `${sentence(at, 40)}.`, base: 0 });
  }
  const items = library.items(markType, 'mark');
  for (let from = 0; from < sizes.marks; from += 1000) {
    items.write(Array.from({ length: 1000 }, (_, at) => markAt(from + at)));
  }
  library.close();
}

function markAt(at: number) {
  const record = at % sizes.texts;
  const flat = flatText(documentOf(record));
  const start = 10 + ((at * 37) % (flat.text.length - 200));
  return {
    id: `mark-${at}`,
    ref: { collection, record: idOf(record) },
    body: {
      anchor: describeAnchor(flat, 'en', start, start + 60 + (at % 80)),
      colour: markColours[at % markColours.length] ?? 'green',
      note: at % 4 === 0 ? sentence(at, 20) : '',
      tags: at % 3 === 0 ? [`tag ${at % 200}`, words[at % words.length] ?? ''] : [],
      createdAt: '2026-11-26T00:00:00.000Z',
      refused: null,
    },
  };
}

async function measure(data: string, packs: string): Promise<Figure[]> {
  const open = () => {
    const [mine, theirs] = createMemoryPair();
    const options = { dataFolder: data, packFolders: [packs], packFiles: [], shell: 'a bench', version: '0' };
    return { host: createHost(options, theirs), ...createClient(mine) };
  };
  const timed = async (work: () => unknown): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  let room = open();
  const first = await timed(() => room.api.notes.list({ view: every, offset: 0, limit: 25 }));
  const closes: number[] = [];
  const opens: number[] = [];
  for (let round = 0; round < sizes.rounds; round += 1) {
    closes.push(await timed(() => room.host.close()));
    room = open();
    const { api } = room;
    opens.push(
      await timed(() =>
        Promise.all([
          api.notes.list({ view: every, offset: 0, limit: 25 }),
          api.notes.counts({ view: every }),
        ]),
      ),
    );
  }
  const { api } = room;
  const looked = await timed(
    () => new Promise<void>((resolve) => void room.on('notes.looked', () => resolve())),
  );

  const asked = async (change: Partial<NotesView>, offset = 0) => {
    const samples: number[] = [];
    for (let round = 0; round < sizes.rounds; round += 1) {
      // What was kept of the search before is not asked for again.
      await api.notes.list({ view: { ...every, text: 'fish' }, offset: 0, limit: 1 });
      samples.push(await timed(() => api.notes.list({ view: { ...every, ...change }, offset, limit: 25 })));
    }
    return samples;
  };
  const found = await asked({ text: 'rice coal' });
  const byDate = await asked({ sort: 'date' });
  const far = await asked({ sort: 'title' }, 40_000);
  const lost = await asked({ kind: 'lost' });

  const bare = bareTable(join(data, 'bare.sqlite'));
  const saves: number[] = [];
  const changes: number[] = [];
  const inserts: number[] = [];
  for (let at = 0; at < sizes.saves; at += 1) {
    const text = `Saved ${at}. ${sentence(at, 40)}`;
    const ref = { collection, record: idOf(at) };
    saves.push(await timed(() => api.notes.save({ ref, text, base: 1 })));
    inserts.push(await timed(() => bare.insert(text)));
    changes.push(await timed(() => api.marks.change({ id: `mark-${at}`, note: text })));
  }
  const afterSave = await timed(() => api.notes.list({ view: every, offset: 0, limit: 25 }));
  bare.close();
  const end = await timed(() => room.host.close());

  const row = (what: string, samples: readonly number[], against = '–'): Figure => ({
    what,
    value: `p50 ${ms(percentile(samples, 0.5))}, p99 ${ms(percentile(samples, 0.99))}`,
    against,
  });
  const ratio = (samples: readonly number[]) =>
    [0.5, 0.99]
      .map((share) => `${(percentile(samples, share) / percentile(inserts, share)).toFixed(2)} ×`)
      .join(', ');
  return [
    row('a note is saved, database and journal on the disk', saves, `bare insert: ${ratio(saves)}`),
    row('a note on a passage is saved', changes, `bare insert: ${ratio(changes)}`),
    row('bare insert with the same pragmas', inserts),
    row('the page of notes opens, with its counts, in a host just started', opens),
    row('words are looked for in all notes and passages', found),
    row('by date, the first page', byDate),
    row('by title, the page at 40,000', far),
    row('marks to look at', lost),
    {
      what: 'its index is made, once, of 60,000 entries',
      value: ms(first),
      against: 'the first page after it has come into the library',
    },
    {
      what: `passages of ${sizes.marks} marks are looked for in ${sizes.texts} texts, between other calls`,
      value: ms(looked),
      against: 'once in each edition of a pack',
    },
    { what: 'the page again, after 600 saves', value: ms(afterSave), against: '–' },
    { what: 'the host closes', value: `at most ${ms(Math.max(end, ...closes))}`, against: '–' },
  ];
}

function bareTable(path: string) {
  const db = openDatabase(path);
  db.exec('CREATE TABLE note (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const statement = db.prepare<[string]>('INSERT INTO note (text) VALUES (?)');
  return { insert: (text: string) => statement.run(text), close: () => db.close() };
}
