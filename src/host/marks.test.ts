import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentModel } from '#contract/document.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { sampleCollection, sampleRecord } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { inlineText } from '#core/read/document-text.ts';
import { openTestRoom, type Room } from './test-room.ts';

const documentOf = (texts: Readonly<Record<string, string>>): DocumentModel => ({
  language: 'en',
  blocks: Object.entries(texts).map(([id, text]) => ({
    type: 'paragraph',
    id,
    content: [{ type: 'text', text }],
  })),
  footnotes: [],
});
const mines = 'The mines of Anju stood still for a week, and nobody knew the reason why.';
const rice = 'Rice came from the south in eleven wagons, of which nine were empty.';
const fish = 'About the fish nothing was said at all.';
const tail = 'The letter ends here, with a seal and no name.';
const old = documentOf({ c: fish, a: mines, b: rice, t: tail });
const edited = documentOf({
  n: 'This paragraph was put in by the editors.',
  a: mines.replace('still', 'idle'),
  b: rice,
  t: tail,
});

let folder: string;
let rooms: Room[];
const version = (document: DocumentModel, id = 'en') => ({
  id,
  kind: 'translation' as const,
  language: 'en',
  document,
});
function write(name: string, number: string, id: string, aliases: string[], texts: DocumentModel[]): void {
  writePack(join(folder, name), { ...sampleCollection, version: number }, [
    sampleRecord(
      { id, title: 'A Letter', aliases },
      texts.map((text, at) => version(text, ['en', 'draft'][at])),
    ),
  ]);
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-marks-'));
  mkdirSync(join(folder, 'packs'));
  write('packs/sample.carrel', '1', 'letter', [], [old, documentOf({ d: 'A draft.' })]);
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): Room {
  const room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
  rooms.push(room);
  return room;
}
async function install({ api }: Room, name: string): Promise<void> {
  const path = join(folder, name);
  const { collection } = await api.packs.inspect({ path });
  await api.packs.install({ path, digest: collection.digest });
}

const ref = { collection: 'sample', record: 'letter' };
/** A passage of the old text by its words, as the window would say it: a pack gives blocks ids of its own. */
async function passage({ api }: Room, words: string, version = 'en') {
  const { blocks } = await api.records.text({ ref, version });
  for (const block of blocks) {
    const text = block.type === 'paragraph' ? inlineText(block.content) : '';
    const start = text.indexOf(words);
    if (start < 0) continue;
    const [from, to] = [start, start + words.length].map((offset) => ({ place: block.id, offset }));
    if (from && to) return { ref, version, start: from, end: to, seen: words, colour: 'green' as const };
  }
  throw new Error(`The text has no “${words}”.`);
}
const list = ({ api }: Room, of = ref) => api.marks.list({ ref: of, version: 'en' });
const told = (marks: readonly PlacedMark[]) => marks.map(({ anchor, place }) => [anchor.quote, place.state]);

describe('marks of a room', () => {
  it('hold the words of the document, and what is wrong is refused in words', async () => {
    const room = open();
    const { api, heard } = room;
    const { sentence } = await api.marks.add(await passage(room, 'mines'));
    expect(sentence).toBe('“mines” marked as evidence');
    const good = await passage(room, 'mines');
    for (const [bad, code] of [
      [await passage(room, ' '), 'mark-passage-unusable'],
      [{ ...good, end: { place: 'z', offset: 2 } }, 'mark-passage-unusable'],
      [{ ...good, seen: 'fires' }, 'mark-passage-unusable'],
      [{ ...good, version: 'xx' }, 'version-not-found'],
    ] as const) {
      await expect(api.marks.add(bad)).rejects.toMatchObject({ code });
    }
    await expect(api.marks.remove({ id: 'x' })).rejects.toMatchObject({ code: 'mark-not-found' });
    expect(told(await list(room))).toEqual([['mines', 'exact']]);
    expect(heard.filter(([name]) => name === 'marks.changed').length).toBe(1);
  });

  it('follow their passages into a new pack, or wait for the reader, and are all there afterwards', async () => {
    const room = open();
    const { api } = room;
    await api.marks.add(await passage(room, mines));
    await api.marks.add({ ...(await passage(room, rice)), colour: 'rose' });
    await api.marks.add({ ...(await passage(room, fish)), colour: 'blue' });
    expect(told(await list(room)).map(([, state]) => state)).toEqual(['exact', 'exact', 'exact']);

    write('newer.carrel', '2', 'letter-1', ['letter'], [edited]);
    await install(room, 'newer.carrel');
    const own = { ...ref, record: 'letter-1' };
    const after = await list(room, own);
    expect(told(after)).toEqual([
      [rice, 'exact'],
      [mines, 'near'],
      [fish, 'orphan'],
    ]);
    const [moved, near, orphan] = after;
    expect(near?.place).toMatchObject({ quote: expect.stringContaining('Anju stood idle') });
    if (near?.place.state !== 'near' || !orphan || !moved) throw new Error('Nothing is proposed.');
    // Followed at once: in the library it hangs on the record's own id now.
    const view = {
      text: '',
      collection: null,
      colour: 'rose',
      tag: null,
      kind: null,
      noted: false,
      sort: 'changed',
    } as const;
    const { entries } = await api.notes.list({ view, offset: 0, limit: 9 });
    expect(entries).toMatchObject([{ key: `mark ${moved.id}`, ref: own }]);

    await api.marks.refuse({ id: near.id, version: 'en' });
    expect((await list(room, own))[1]?.place).toEqual({ state: 'orphan', refused: true });
    await api.marks.undo({});
    const { start, end } = near.place;
    const wrong = { ...start, offset: start.offset + 1 };
    await expect(api.marks.accept({ id: near.id, version: 'en', start: wrong, end })).rejects.toMatchObject({
      code: 'mark-proposal-changed',
    });
    await api.marks.accept({ id: near.id, version: 'en', start, end });
    expect(told(await list(room, own))).toEqual([
      [near.place.quote, 'exact'],
      [rice, 'exact'],
      [fish, 'orphan'],
    ]);
    room.close();
    const again = open();
    expect(told(await list(again, own)).map(([, state]) => state)).toEqual(['exact', 'exact', 'orphan']);
  });

  it('of a version that is gone are proposed in the one that is shown, and those of another stay there', async () => {
    const room = open();
    await room.api.marks.add(await passage(room, 'A draft', 'draft'));
    expect(await list(room)).toEqual([]);
    write('newer.carrel', '2', 'letter', [], [documentOf({ d: 'A draft.' })]);
    await install(room, 'newer.carrel');
    expect(told(await list(room))).toEqual([['A draft', 'near']]);
    expect(await room.api.marks.list({ ref, version: null })).toMatchObject([{ place: { state: 'orphan' } }]);
  });

  it('of the record are listed with every version, and sit on their own', async () => {
    const room = open();
    const { api } = room;
    const { mark } = await api.marks.add(await passage(room, 'eleven wagons'));
    const id = mark?.id ?? '';
    const listed = async (version: string) =>
      (await api.marks.list({ ref, version })).map(({ place, ofRecord }) => [place.state, ofRecord]);
    expect(await listed('draft')).toEqual([]);
    const { sentence } = await api.marks.change({ id, ofRecord: true });
    expect(sentence).toBe('Mark on “eleven wagons” shown with every version');
    expect([await listed('en'), await listed('draft')]).toEqual([[['exact', true]], [['elsewhere', true]]]);
    await api.marks.undo({});
    expect([await listed('en'), await listed('draft')]).toEqual([[['exact', undefined]], []]);
    await api.marks.redo({});
    await api.marks.change({ id, ofRecord: false });
    expect([await listed('en'), await listed('draft')]).toEqual([[['exact', undefined]], []]);
  });

  it('come back from the bin, and colours keep their new names', async () => {
    const first = open();
    const { mark } = await first.api.marks.add(await passage(first, 'mines'));
    const id = mark?.id ?? '';
    await first.api.marks.change({ id, note: 'Why?', tags: ['coal'] });
    await first.api.marks.remove({ id });
    await first.api.marks.renameColour({ colour: 'green', name: ' proof ' });
    first.close();
    const { api } = open();
    const bin = await api.marks.removed({ ref });
    expect(bin).toMatchObject([{ mark: { id, note: 'Why?' } }]);
    await api.marks.restore({ id });
    expect(await api.marks.list({ ref, version: 'en' })).toMatchObject([
      { id, note: 'Why?', tags: ['coal'] },
    ]);
    expect((await api.marks.colours({}))[0]).toEqual({ colour: 'green', name: 'proof' });
    await api.marks.undo({});
    await expect(api.marks.undo({})).rejects.toMatchObject({ code: 'mark-nothing-to-turn' });
    expect([await api.marks.list({ ref, version: 'en' }), await api.marks.removed({ ref })]).toMatchObject([
      [],
      [{ mark: { id } }],
    ]);
  });

  it('are none, and cannot be made, where there is no library', async () => {
    open();
    const room = open();
    const { api } = room;
    expect(await api.marks.list({ ref, version: 'en' })).toEqual([]);
    expect(await api.marks.colours({})).toHaveLength(4);
    await expect(api.marks.add(await passage(room, 'mines'))).rejects.toMatchObject({
      code: 'library-locked',
    });
  });
});
