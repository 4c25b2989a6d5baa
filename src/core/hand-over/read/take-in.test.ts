import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readingType } from '../../bookmarks/reading-body.ts';
import { openTest } from '../../library/fresh-folder.ts';
import type { Library } from '../../library/open-library.ts';
import { refKey } from '../../library/ref-key.ts';
import { markType } from '../../marks/mark-body.ts';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { handOverSource } from '../source.ts';
import { planTakeIn, takingOf } from './take-in.ts';
import { stillAsTaken, takenThings, undoingOf } from './undo-taking.ts';

let folder: string;
let library: Library;
let pack: Pack;
const coal = { collection: 'sample', record: 'coal' };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-take-in-'));
  const path = join(folder, 'sample.carrel');
  const web = sampleRecord({
    id: 'web',
    title: 'On the web',
    urls: ['https://archive.example/documents/web/'],
  });
  writePack(path, sampleCollection, [...sampleRecords, web]);
  pack = openPack(path);
  ({ library } = openTest(join(folder, 'data')));
});
afterEach(() => {
  pack.close();
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const desk = () => ({
  source: handOverSource(library, (id) => (id === 'sample' ? pack : null)),
  packs: [pack],
});
const at = () => join(folder, 'in.json');
const plan = (value: unknown) => {
  writeFileSync(at(), JSON.stringify(value));
  return planTakeIn(desk(), at());
};
function run(seal: string, revise: readonly string[] = []) {
  const { additions, counts } = takingOf(desk(), at(), { seal, revise });
  const undoing = undoingOf(library, additions);
  if (additions.length > 0) library.addTogether(additions);
  reopen();
  return { counts, taken: takenThings(library, undoing) };
}
/** Opens the library anew, as whoever took something in does. */
const reopen = () => {
  library.close();
  ({ library } = openTest(join(folder, 'data')));
};

/** An annotation as other programs write one. */
const foreign = (exact: string, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://notes.example/${encodeURIComponent(exact)}`,
  type: 'Annotation',
  created: '2025-01-02T03:04:05Z',
  body: [
    {
      type: 'TextualBody',
      purpose: 'commenting',
      format: 'text/html',
      value: '<p>A <b>town</b>.</p><p>&amp; more</p>',
    },
    { type: 'TextualBody', purpose: 'tagging', value: 'north' },
  ],
  target: {
    source: 'carrel:sample/coal',
    selector: [{ type: 'TextQuoteSelector', exact, prefix: 'The ', suffix: ' stood' }],
  },
  ...more,
});

describe('annotations of others', () => {
  it('are put on their words, and known when they come again', () => {
    const planned = plan([foreign('mines of Anju')]);
    expect(planned).toMatchObject({
      format: 'web-annotations',
      counts: { new: 1, there: 0, differs: 0, unplaced: 0, waiting: 0 },
      new: [{ kind: 'mark', title: '“Coal” and Steel', begins: 'mines of Anju', why: null }],
    });
    expect(run(planned.seal).counts).toEqual({ notes: 0, marks: 1, bookmarks: 0, lists: 0, revised: 0 });
    expect(library.items(markType, 'mark').of(coal)).toMatchObject([
      {
        body: {
          anchor: { version: 'translation', quote: 'mines of Anju', prefix: expect.stringMatching(/The $/) },
          note: 'A town.\n\n& more',
          tags: ['north'],
          createdAt: '2025-01-02T03:04:05.000Z',
        },
      },
    ]);
    expect(plan([foreign('mines of Anju')]).counts).toMatchObject({ new: 0, there: 1 });
  });

  it('that could be meant for two places are put on neither', () => {
    const either = {
      target: { source: 'carrel:sample/coal', selector: { type: 'TextQuoteSelector', exact: 'o' } },
    };
    expect(plan([foreign('o', either)]).counts).toMatchObject({ new: 1, waiting: 1 });
  });

  it('whose words are not found are added and wait, on no other words', () => {
    const planned = plan([foreign('mines of Sinuiju')]);
    expect(planned.counts).toMatchObject({ new: 1, waiting: 1 });
    run(planned.seal);
    const [mark] = library.items(markType, 'mark').of(coal);
    expect(mark?.body.anchor).toMatchObject({ quote: 'mines of Sinuiju', start: { place: '', offset: 0 } });
  });

  it('that have no place are named with the reason', () => {
    const target = (source: string) => ({
      target: { source, selector: { type: 'TextQuoteSelector', exact: 'Anju' } },
    });
    const planned = plan([
      foreign('a', target('carrel:sample/none')),
      foreign('b', target('https://elsewhere.example/1')),
      foreign('c', { target: {} }),
      foreign('d', { target: { source: 'carrel:sample/coal', selector: { type: 'SvgSelector' } }, body: [] }),
      foreign('e', target('carrel:sample/undated')),
    ]);
    expect(planned.counts).toMatchObject({ new: 0, unplaced: 5 });
    expect(planned.unplaced.map(({ why }) => why).sort()).toEqual([
      'No record on the shelf has this address or identifier.',
      'No record on the shelf has this address or identifier.',
      'The annotation does not have the words that it is on.',
      'The annotation does not say what it is on.',
      'The record has no text here that a passage could be marked in.',
    ]);
  });

  it('on a web page find the record with that address; a note alone is the record’s', () => {
    const planned = plan({
      type: 'AnnotationPage',
      items: [
        { type: 'Annotation', body: 'One.', target: 'http://www.archive.example/documents/web' },
        {
          type: 'Annotation',
          body: { type: 'TextualBody', value: 'Two.' },
          target: 'https://archive.example/documents/web#top',
        },
      ],
    });
    expect(planned.new).toMatchObject([{ kind: 'note', title: 'On the web', begins: 'One. Two.' }]);
    run(planned.seal);
    expect(library.notes.get({ collection: 'sample', record: 'web' })?.text).toBe('One.\n\nTwo.');
  });
});

describe('what is there', () => {
  it('is never written over, and both are named', () => {
    library.notes.save({ ref: coal, text: 'Mine.', base: 0 });
    const note = { type: 'Annotation', body: 'Theirs.', target: 'carrel:sample/coal' };
    const planned = plan([note]);
    expect(planned).toMatchObject({
      counts: { new: 0, differs: 1 },
      differs: [{ kind: 'note', begins: 'Theirs.', why: 'In the library: Mine.' }],
    });
    expect(run(planned.seal).counts).toEqual({ notes: 0, marks: 0, bookmarks: 0, lists: 0, revised: 0 });
    expect(library.notes.revisions(coal)).toHaveLength(1);
  });

  it('is looked at again before anything is added', () => {
    const planned = plan([{ type: 'Annotation', body: 'Theirs.', target: 'carrel:sample/coal' }]);
    library.notes.save({ ref: coal, text: 'Meanwhile.', base: 0 });
    expect(() => run(planned.seal)).toThrow(expect.objectContaining({ code: 'take-in-changed' }));
    expect(library.notes.get(coal)?.text).toBe('Meanwhile.');
  });

  it('may be a note that was emptied: then the other is a new revision', () => {
    library.notes.save({ ref: coal, text: 'Old.', base: 0 });
    library.notes.save({ ref: coal, text: '', base: 1 });
    run(plan([{ type: 'Annotation', body: 'Theirs.', target: 'carrel:sample/coal' }]).seal);
    expect(library.notes.revisions(coal).map(({ text }) => text)).toEqual(['Old.', '', 'Theirs.']);
  });
});

describe('a note that differs', () => {
  const theirs = [{ type: 'Annotation', body: 'Theirs.', target: 'carrel:sample/coal' }];
  const wordings = () => library.notes.revisions(coal).map(({ text }) => text);

  it('is taken as a new revision where the reader says so, and taken back by another', () => {
    library.notes.save({ ref: coal, text: 'Mine.', base: 0 });
    const planned = plan(theirs);
    const { revise = '' } = planned.differs[0] ?? {};
    const { counts, taken } = run(planned.seal, [revise]);
    expect([counts.revised, wordings()]).toEqual([1, ['Mine.', 'Theirs.']]);
    library.addTogether(stillAsTaken(library, taken));
    reopen();
    expect(wordings()).toEqual(['Mine.', 'Theirs.', 'Mine.']);
  });

  it('on a mark changes the words of the note alone', () => {
    run(plan([foreign('mines of Anju')]).seal);
    const body = { type: 'TextualBody', purpose: 'commenting', value: 'Other.' };
    const planned = plan([foreign('mines of Anju', { body: [body] })]);
    expect(planned.differs).toMatchObject([{ kind: 'mark', why: expect.stringContaining('A town.') }]);
    run(planned.seal, [planned.differs[0]?.revise ?? '']);
    const [mark] = library.items(markType, 'mark').of(coal);
    expect(mark?.body).toMatchObject({ note: 'Other.', tags: ['north'] });
  });

  it('is none that the plan does not offer', () => {
    library.notes.save({ ref: coal, text: 'Mine.', base: 0 });
    const { seal } = plan(theirs);
    expect(() => run(seal, ['record something'])).toThrow(
      expect.objectContaining({ code: 'take-in-changed' }),
    );
    expect(wordings()).toEqual(['Mine.']);
  });
});

describe('what was taken in', () => {
  it('goes again when it is taken back, but for what was changed since', () => {
    const { taken } = run(
      plan([
        foreign('mines of Anju'),
        { type: 'Annotation', body: 'One.', target: 'carrel:sample/coal' },
        { type: 'Annotation', body: 'Two.', target: 'carrel:sample/rice' },
        { type: 'Annotation', motivation: 'bookmarking', target: 'carrel:sample/rice' },
      ]).seal,
    );
    const rice = { collection: 'sample', record: 'rice' };
    library.notes.save({ ref: rice, text: 'Two, and mine.', base: 1 });
    const undoing = stillAsTaken(library, taken);
    expect([taken.length, undoing.length]).toEqual([4, 3]);
    library.addTogether(undoing);
    reopen();
    expect(library.notes.get(coal)?.text).toBe('');
    expect(library.notes.get(rice)?.text).toBe('Two, and mine.');
    expect(library.bookmarks.has(rice)).toBe(false);
    expect(library.items(markType, 'mark').all()).toEqual([]);
  });
});

describe('CSL-JSON', () => {
  it('gives its notes, without the lines that are variables', () => {
    const planned = plan([
      {
        id: 'coal',
        type: 'document',
        title: 'Coal',
        note: 'Archive Place: Moscow\nRead in May.\ntex.keywords: x',
        notes: ['<p>From <i>Zotero</i>.</p>'],
      },
      { id: 'x', type: 'document', title: 'No note', note: 'Archive Place: Moscow' },
      { id: 'nobody', type: 'book', note: 'Lost.' },
    ]);
    expect(planned).toMatchObject({
      format: 'csl-json',
      new: [{ kind: 'note', begins: 'Read in May. From Zotero.' }],
      unplaced: [{ kind: 'note', title: 'nobody', begins: 'Lost.' }],
    });
  });
});

it.each([['{}'], ['[]'], ['[1]'], ['null'], ['no json'], ['{"type":"Book"}'], ['[{"a":1}]']])(
  'refuses %s, of which nothing can be taken in',
  (text) => {
    writeFileSync(at(), text);
    expect(() => planTakeIn(desk(), at())).toThrow(expect.objectContaining({ code: 'take-in-unknown' }));
  },
);

describe('bookmarks', () => {
  const rice = { collection: 'sample', record: 'rice' };
  const bookmark = (ref: typeof coal, reading?: string) => ({
    id: `carrel:sample/${ref.record}?bookmark=1`,
    type: 'Annotation',
    motivation: 'bookmarking',
    target: { source: `carrel:sample/${ref.record}` },
    ...(reading && { reading }),
  });
  const stateOf = (ref: typeof coal) =>
    library.items(readingType, 'reading').get(refKey(ref))?.body.state ?? null;

  it('come with how far their reader was, once, and are known when they come again', () => {
    const file = [bookmark(coal, 'read'), bookmark(coal, 'read'), bookmark(rice), bookmark(rice, 'lost')];
    const planned = plan(file);
    expect(planned).toMatchObject({
      counts: { new: 2 },
      new: [
        { kind: 'bookmark', begins: 'It is read.' },
        { kind: 'bookmark', begins: '' },
      ],
    });
    const { counts, taken } = run(planned.seal);
    expect(counts).toMatchObject({ bookmarks: 2 });
    expect([library.bookmarks.has(coal), stateOf(coal), library.bookmarks.has(rice), stateOf(rice)]).toEqual([
      true,
      'read',
      true,
      null,
    ]);
    expect(plan(file).counts).toMatchObject({ new: 0, there: 2, differs: 0 });
    library.addTogether(stillAsTaken(library, taken));
    reopen();
    expect([library.bookmarks.has(coal), stateOf(coal), library.bookmarks.has(rice)]).toEqual([
      false,
      null,
      false,
    ]);
  });

  it('leave what the library says of them as it is', () => {
    library.bookmarks.set(coal, true);
    library
      .items(readingType, 'reading')
      .write([{ id: refKey(coal), ref: coal, body: { state: 'reading' } }]);
    expect(plan([bookmark(coal, 'read')])).toMatchObject({
      counts: { new: 0, differs: 1 },
      differs: [{ why: 'In the library it is being read.' }],
    });
  });
});
