import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openPack } from '../pack/open-pack.ts';
import { importSources } from './import-sources.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-stream-'));
  out = join(folder, 'x.carrel');
});

function page(records: number): string {
  const path = join(folder, 'page.txt');
  const blocks = Array.from(
    { length: records },
    (_, each) => `May 3, 1957\n\nLetter ${each}\n\nOn mine ${each}.`,
  );
  writeFileSync(path, `${blocks.join('\n\n')}\n`);
  return path;
}

it('tells how far it is with each record', async () => {
  const told: number[] = [];
  await importSources([page(3)], { out }, { told: ({ records }) => told.push(records) });
  expect(told).toEqual([1, 2, 3]);
});

it('ends where it is cancelled and leaves nothing behind, nor touches the pack that was there', async () => {
  await importSources([page(2)], { out });
  const stop = new AbortController();
  const running = importSources(
    [page(500)],
    { out },
    { signal: stop.signal, told: ({ records }) => records === 100 && stop.abort() },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder).sort()).toEqual(['page.txt', 'x.carrel']);
  const pack = openPack(out);
  expect(pack.collection.records).toBe(2);
  pack.close();
});

it('takes the good files of several and says why it left the others', async () => {
  const good = page(2);
  const bad = join(folder, 'bad.txt');
  writeFileSync(bad, Buffer.from([0x50, 0, 0x4b]));
  const imported = await importSources([bad, good], { out });
  expect(imported).toMatchObject({
    records: 2,
    skipped: [{ where: bad, why: expect.stringContaining('not a text') }],
  });
});

it('leaves a file that nothing recognises out of a folder, with the reason', async () => {
  page(2);
  writeFileSync(join(folder, 'site.xml'), '<site>Nothing to import</site>');
  const imported = await importSources([folder], { out: join(folder, '..', `${basename(folder)}.carrel`) });
  expect(imported).toMatchObject({
    records: 2,
    skipped: [
      { where: join(folder, 'site.xml'), why: expect.stringContaining('no format that Carrel recognises') },
    ],
  });
});
