import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '#core/library/files.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { verifyPack } from '#core/pack/verify-pack.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { dataPlaces } from '#core/shelf/data-places.ts';
import { filesBelow, openTestRoom } from '#host/test-room.ts';
import { startChild } from './children.ts';

/** Enough that each phase lasts a while. */
const rows = 1_500;

let data: string;
let source: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-kill-import-'));
  data = join(folder, 'data');
  source = join(folder, 'source.csv');
  const lines = Array.from(
    { length: rows },
    (_, at) => `R${at},Letter ${at},1957-05-01,${'word '.repeat(40)}`,
  );
  writeFileSync(source, ['ID,Title,Date,Abstract', ...lines].join('\n'));
  makeFolder(dataPlaces(data).packs);
  writePack(
    join(dataPlaces(data).packs, 'source.carrel'),
    { ...sampleCollection, id: 'source' },
    sampleRecords,
  );
});

/** Starts an import, kills the whole program some time after it said `phase`. */
async function killed(phase: string, afterMs: number): Promise<void> {
  const child = startChild('import-until-killed.ts', [data, source]);
  await child.said(phase);
  await wait(afterMs);
  child.process.kill('SIGKILL');
  await child.gone();
  expect(child.errors()).toBe('');
}

describe('a program killed while it imports', () => {
  it.each([
    ['preparing', 0],
    ['reading', 20],
    ['finishing', 0],
    ['finishing', 60],
  ] as const)(
    'leaves the shelf whole when it is %s, and nothing else after the next start',
    async (phase, afterMs) => {
      await killed(phase, afterMs);
      // Before anybody tidies up: no half pack lies where packs are read.
      expect(filesBelow(dataPlaces(data).packs)).toEqual(['source.carrel']);
      const { records } = verifyPack(join(dataPlaces(data).packs, 'source.carrel'));
      // The old or, where the kill came too late, the new.
      expect([4, rows]).toContain(records);
      const room = openTestRoom({ data, packs: join(data, 'none') });
      expect(await room.api.collections.list({})).toMatchObject([{ state: 'open', collection: { records } }]);
      expect(filesBelow(dataPlaces(data).incoming)).toEqual([]);
      if (records === rows) expect(await room.api.packs.bin({})).toHaveLength(1);
      room.close();
    },
  );
});
