import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packVersion } from '#core/pack/pack-schema.ts';
import { sampleCollection, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { capturedRun } from '../../src/cli/captured-run.ts';
import { carrel, contentsOf } from './carrel-process.ts';
import { newer, notADatabase, truncated } from './spoil.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-bad-pack-'));
  const good = join(folder, 'good.carrel');
  writePack(good, sampleCollection, sampleRecords);
  const bytes = readFileSync(good);
  writeFileSync(join(folder, 'letter.carrel'), notADatabase);
  writeFileSync(join(folder, 'cut.carrel'), truncated(bytes));
  writeFileSync(join(folder, 'newer.carrel'), newer(bytes));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packs = [
  ['no SQLite file', 'letter.carrel', /^PACK is not a pack, nor any other SQLite file\.\n$/],
  [
    'a truncated pack',
    'cut.carrel',
    /^PACK is cut short: \d+ of \d+ bytes are there\. Copy it again from its source\.\n$/,
  ],
  [
    'a pack from a newer version',
    'newer.carrel',
    new RegExp(
      `^PACK was made by a newer version \\(${packVersion + 1}\\); this Carrel reads up to ${packVersion}\\. .+\n$`,
    ),
  ],
] as const;

const commands: readonly (readonly string[])[] = [
  ['info', 'PACK'],
  ['list', 'PACK'],
  ['search', 'PACK', 'coal'],
  ['show', 'PACK', 'coal'],
  ['cite', 'PACK', 'coal'],
  ['verify', 'PACK'],
];

describe.each(commands)('%s refuses in one sentence and changes nothing:', (...words) => {
  it.each(packs)('%s', async (_, file, sentence) => {
    const pack = join(folder, file);
    const before = contentsOf(folder);
    const args = words.map((word) => (word === 'PACK' ? pack : word));
    const plain = await capturedRun(...args);
    expect(plain.err.replace(pack, 'PACK')).toMatch(sentence);
    expect(plain).toEqual({ code: 1, out: '', err: plain.err });
    expect(await capturedRun(...args, '--json')).toEqual(plain);
    expect(contentsOf(folder)).toEqual(before);
  });
});

// The streams and the exit code of the program itself: two cases are enough.
it.concurrent.each([
  ['info', 'letter.carrel', []],
  ['search', 'newer.carrel', ['coal', '--json']],
] as const)('the program refuses as the command does: %s of %s', async (name, file, more) => {
  const args = [name, join(folder, file), ...more];
  const said = await carrel(args);
  expect(said).toEqual({ code: 1, out: '', err: expect.stringMatching(/^.+\n$/) });
  expect(said).toEqual(await capturedRun(...args));
});
