import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flatText } from '#core/anchor/flat-text.ts';
import { openTest } from '#core/library/fresh-folder.ts';
import { createTurns } from '#core/library/turns.ts';
import { listType } from '#core/lists/list-body.ts';
import { createLists } from '#core/lists/lists.ts';
import { colourNamesType, createColourNames } from '#core/marks/colour-names.ts';
import { markType } from '#core/marks/mark-body.ts';
import { createMarks } from '#core/marks/marks.ts';
import { anchorBetween } from '#core/marks/passage.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { getDocument, getRecord } from '#core/read/records.ts';
import { capturedRun as carrel } from '../captured-run.ts';

const coal = { collection: 'sample', record: 'coal' };
let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-export-'));
  data = join(folder, 'data');
  mkdirSync(join(data, 'packs'), { recursive: true });
  const pack = join(data, 'packs', 'sample.carrel');
  writePack(pack, sampleCollection, sampleRecords);
  fill(pack);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bareStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
  <info><title>Bare</title><id>http://example.org/styles/bare</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><group delimiter=", "><text variable="title" prefix="BARE "/><date variable="issued"><date-part name="year"/></date></group></layout></citation>
</style>`;

/** A library with a note, a mark with words and tags, a bookmark, and a list in a list. */
function fill(path: string): void {
  const { library } = openTest(data);
  const pack = openPack(path);
  try {
    library.notes.save({ ref: coal, text: 'The *mines* stood still.\n\n- one\n', base: 0 });
    library.bookmarks.set({ collection: 'sample', record: 'rice' }, true);
    const now = () => new Date('2026-11-25T09:00:00.000Z');
    const marks = createMarks({
      items: library.items(markType, 'mark'),
      colours: createColourNames(library.items(colourNamesType, 'colours')),
      turns: createTurns('mark-nothing-to-turn'),
      now,
    });
    const version = getRecord(pack, 'coal').versions[0]?.id ?? '';
    const flat = flatText(getDocument(pack, 'coal', version));
    const at = flat.text.indexOf('mines of Anju');
    const anchor = anchorBetween(flat, version, {
      start: flat.pointAt(at, 'start'),
      end: flat.pointAt(at + 'mines of Anju'.length, 'end'),
    });
    const { mark } = marks.add(coal, anchor, 'rose');
    marks.change(mark?.id ?? '', {
      note: 'Where is [Anju](carrel:sample/rice)?',
      tags: ['coal', 'north west'],
    });
    const lists = createLists(library.items(listType, 'list'), createTurns('list-nothing-to-turn'));
    const { id } = lists.make('To read', null);
    lists.add(id, { kind: 'prose', text: 'First *this*.' }, undefined);
    lists.add(lists.make('Fuel', id).id, { kind: 'record', ref: coal, title: 'Coal' }, undefined);
  } finally {
    pack.close();
    library.close();
  }
}

const at = (name: string) => join(folder, name);
const run = (...args: string[]) => carrel(...args, '--library', data);
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);
/** A library beside, which has the same packs and nothing else. */
function emptyLibrary(): string {
  const other = at('other');
  mkdirSync(join(other, 'packs'), { recursive: true });
  writePack(join(other, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  openTest(other).library.close();
  return other;
}

describe('export', () => {
  it('answers with what it wrote, and with what the format cannot carry', async () => {
    expect(await json('export', '--format', 'docx', '--out', at('a.docx'))).toEqual({
      format: 'docx',
      out: at('a.docx'),
      files: 1,
      records: 2,
      notes: 1,
      marks: 1,
      lists: 2,
      leftOut: 0,
      losses: [
        'Colours and tags are words in a document, and link to nothing.',
        'Not in it: older wordings, own names and the trail. A backup of the library has them all.',
      ],
      folder: null,
    });
    expect(readFileSync(at('a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes every format, and over no file that is there', async () => {
    for (const format of ['docx', 'odt', 'html', 'text', 'jsonld']) {
      const args = ['export', '--format', format, '--out', at(`notes.${format}`)];
      expect((await run(...args)).code).toBe(0);
      const again = await run(...args);
      expect([again.code, again.err]).toEqual([
        1,
        `${at(`notes.${format}`)} is there already. Name another file, or say that it may be replaced.\n`,
      ]);
      expect((await run(...args, '--replace')).code).toBe(0);
    }
    expect(readdirSync(folder).sort()).toEqual([
      'data',
      'notes.docx',
      'notes.html',
      'notes.jsonld',
      'notes.odt',
      'notes.text',
    ]);
  });

  it('hands over a list or a record alone', async () => {
    await json('export', '--format', 'text', '--out', at('list.txt'), '--list', 'To read');
    expect(readFileSync(at('list.txt'), 'utf8')).toContain(
      'First this.\n\nFuel\n----\n\n“‘Coal’ and Steel.” May 12, 1957. A Sample.\n\nNotes and marks\n',
    );
    const one = await json('export', '--format', 'text', '--out', at('one.txt'), '--record', 'sample/coal');
    expect([one.records, one.notes, one.marks, one.lists]).toEqual([1, 1, 1, 0]);
  });

  it('cites in a style of a file, and in an added one by its id, and says what it drops', async () => {
    writeFileSync(at('bare.csl'), bareStyle);
    const ofFile = await json('export', '--format', 'text', '--out', at('a.txt'), '--style', at('bare.csl'));
    expect(ofFile.losses.at(-1)).toBe(
      'The style “Bare”: Leaves out the archive, the shelfmark, the archive’s city, the author, the translator, what kind of document it is, day and month and the address; of letters also the recipient.',
    );
    expect(readFileSync(at('a.txt'), 'utf8')).toContain('BARE “Coal” and Steel, 1957');
    mkdirSync(join(data, 'styles'));
    writeFileSync(join(data, 'styles', 'x.csl'), bareStyle);
    for (const id of ['http://example.org/styles/bare', 'bare'])
      expect(
        (await run('export', '--format', 'text', '--out', at('a.txt'), '--replace', '--style', id)).err,
      ).toContain('The style “Bare”: Leaves out the archive');
  });

  it('refuses in one sentence what it cannot do', async () => {
    writeFileSync(at('broken.csl'), '<style/>');
    const cases = [
      [
        ['--style', 'nonsense'],
        /^Carrel has no citation style “nonsense”\. It has: .* a \.csl file will do too\.\n$/,
      ],
      [['--style', at('none.csl')], /^There is no file .*none\.csl\.\n$/],
      [['--style', at('broken.csl')], /^This is no citation style: /],
      [['--format', 'pdf'], /^A PDF needs a window/],
      [['--list', 'Nothing'], /^The library has no reading list “Nothing”\. It has: “To read”, “Fuel”\.\n$/],
    ] as const;
    for (const [args, sentence] of cases)
      expect((await run('export', '--out', at('x'), ...args)).err).toMatch(sentence);
    expect((await run('export', '--out', at('y'), '--record', 'nonsense')).code).toBe(2);
  });
});

describe('take-in', () => {
  it('brings everything of the annotations into an empty library, and nothing twice', async () => {
    await run('export', '--format', 'jsonld', '--out', at('notes.jsonld'));
    const other = emptyLibrary();
    const planned = await carrel('take-in', at('notes.jsonld'), '--library', other, '--dry-run', '--json');
    expect(JSON.parse(planned.out)).toMatchObject({
      plan: { format: 'carrel-jsonld', counts: { new: 4, there: 0, differs: 0, unplaced: 0, waiting: 0 } },
      taken: null,
    });
    const taken = await carrel('take-in', at('notes.jsonld'), '--library', other, '--json');
    expect(JSON.parse(taken.out).taken).toEqual({ notes: 1, marks: 1, bookmarks: 1, lists: 1, revised: 0 });
    const again = await carrel('take-in', at('notes.jsonld'), '--library', other, '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      plan: { counts: { new: 0, there: 4 } },
      taken: { notes: 0, marks: 0, bookmarks: 0, lists: 0, revised: 0 },
    });
    await carrel('export', '--format', 'jsonld', '--out', at('again.jsonld'), '--library', other);
    const read = (name: string) => {
      const { generated, ...rest } = JSON.parse(readFileSync(at(name), 'utf8'));
      // A note that is taken in begins with the wording that it has.
      return JSON.stringify(rest).replaceAll(/"created":"[^"]*","modified"/g, '"modified"');
    };
    expect(read('again.jsonld').replace(/"tag:[^"]*"/g, '')).toBe(
      read('notes.jsonld').replace(/"tag:[^"]*"/g, ''),
    );
  });

  it('says what differs in a folder that was worked in, and changes nothing of it', async () => {
    await run('export', '--out', at('vault'));
    const file = join(at('vault'), '“Coal” and Steel.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('- one', '- two'));
    const { plan } = await json('take-in', at('vault'), '--dry-run');
    expect(plan).toMatchObject({
      format: 'carrel-markdown',
      counts: { new: 0, there: 1, differs: 1, unplaced: 0 },
      differs: [
        { kind: 'note', title: '“Coal” and Steel', why: 'In the library: The *mines* stood still. - one' },
      ],
    });
    const again = await json('export', '--out', at('vault'));
    expect(again.folder).toMatchObject({ made: 0, updated: 0, changed: ['“Coal” and Steel.md'] });
    expect((await json('take-in', at('vault'), '--revise')).taken).toMatchObject({ notes: 0, revised: 1 });
    expect((await json('take-in', at('vault'))).plan.counts).toMatchObject({ new: 0, there: 2, differs: 0 });
  });

  it('refuses what nobody wrote', async () => {
    writeFileSync(at('x.json'), '{"a": 1}');
    expect((await run('take-in', at('x.json'))).err).toMatch(/^Nothing in .*x\.json can be taken in\./);
    expect((await run('take-in', at('none'))).err).toBe(`There is no file or folder ${at('none')}.\n`);
  });
});
