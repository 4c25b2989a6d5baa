import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { openTestRoom, type Room } from './test-room.ts';

const coal = { collection: 'sample', record: 'coal' };

let folder: string;
let path: string;
let room: Room;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-take-in-'));
  mkdirSync(join(folder, 'packs'));
  writePack(join(folder, 'packs', 'sample.carrel'), sampleCollection, sampleRecords);
  room = openTestRoom({ data: join(folder, 'data'), packs: join(folder, 'packs') });
  await room.api.notes.save({ ref: coal, text: 'Mine.', base: 0 });
  path = join(folder, 'in.json');
  const on = (record: string, body: string) => ({
    type: 'Annotation',
    body,
    target: `carrel:sample/${record}`,
  });
  writeFileSync(path, JSON.stringify([on('coal', 'Theirs.'), on('rice', 'New.')]));
});
afterEach(() => {
  room.close();
  rmSync(folder, { recursive: true, force: true });
});
async function wordings(): Promise<string[]> {
  const of = { kind: 'record', ref: coal } as const;
  const history = await room.api.notes.history({ of });
  const texts = history.map(({ revision }) => room.api.notes.wording({ of, revision }));
  return (await Promise.all(texts)).map(({ text }) => text);
}

it('takes in what is new and what the reader ticked, and takes it back', async () => {
  const { takeIn, records } = room.api;
  const plan = await takeIn.plan({ order: 'look', path });
  expect(plan).toMatchObject({ counts: { new: 1, differs: 1 }, differs: [{ revise: expect.any(String) }] });
  expect(room.heard).toContainEqual(['takeIn.told', { order: 'look', phase: 'reading', done: 0, of: 1 }]);
  const revise = plan.differs.flatMap((each) => each.revise ?? []);
  const taken = await takeIn.run({ order: 'run', path, seal: plan.seal, revise });
  expect(taken).toEqual({ notes: 1, marks: 0, bookmarks: 0, lists: 0, revised: 1 });
  expect(room.heard).toContainEqual(['record.changed', coal]);
  expect(await wordings()).toEqual(['Theirs.', 'Mine.']);
  expect(await takeIn.undo({})).toEqual({ undone: 2, left: 0 });
  expect(await wordings()).toEqual(['Mine.', 'Theirs.', 'Mine.']);
  expect((await records.get({ ref: { ...coal, record: 'rice' } })).note?.text ?? '').toBe('');
  await expect(takeIn.undo({})).rejects.toMatchObject({ code: 'take-in-nothing' });
});

it('does only the plan that was seen', async () => {
  const { seal } = await room.api.takeIn.plan({ order: 'look', path });
  await room.api.notes.save({ ref: { ...coal, record: 'rice' }, text: 'Meanwhile.', base: 0 });
  await expect(room.api.takeIn.run({ order: 'run', path, seal, revise: [] })).rejects.toMatchObject({
    code: 'take-in-changed',
  });
});

it('turns the pages of the plan that was made last, and of no other', async () => {
  const nowhere = Array.from({ length: 450 }, (_, at) => ({
    type: 'Annotation',
    body: `Note ${at}`,
    target: `carrel:sample/none-${at}`,
  }));
  writeFileSync(path, JSON.stringify(nowhere));
  const { takeIn } = room.api;
  const { seal, counts, unplaced } = await takeIn.plan({ order: 'look', path });
  const page = (from: number) => takeIn.more({ seal, list: 'unplaced', from });
  const rest = [...(await page(200)), ...(await page(400)), ...(await page(600))];
  expect([counts.unplaced, unplaced.length, rest.length]).toEqual([450, 200, 250]);
  expect([...unplaced, ...rest].map(({ begins }) => begins)).toEqual(nowhere.map(({ body }) => body));
  await expect(takeIn.more({ seal: 'another', list: 'new', from: 0 })).rejects.toMatchObject({
    code: 'take-in-changed',
  });
});

it('is left when nobody waits any more', async () => {
  const stop = new AbortController();
  const looked = room.api.takeIn.plan({ order: 'look', path }, { signal: stop.signal });
  stop.abort();
  await expect(looked).rejects.toMatchObject({ code: 'cancelled' });
});
