import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordSchema } from '#contract/entities.ts';
import { sampleCollection, sampleRecord, sampleRecords } from '#core/pack/sample-records.ts';
import { writePack } from '#core/pack/write-pack.ts';
import { capturedRun as carrel } from './captured-run.ts';

let folder: string;
let pack: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-cli-'));
  pack = join(folder, 'sample.carrel');
  writePack(pack, sampleCollection, sampleRecords);
});

const json = async (...args: string[]) => JSON.parse((await carrel(...args, '--json')).out);

const page =
  '1 - 2 of 3\n\nMay 3, 1957\n\nLetter on Coal\n\nOn the mines.\n\nJune 1957\n\nReport on Rice\n\nOn rice.\n';

describe('import', () => {
  it('makes a pack and reports in JSON', async () => {
    const source = join(folder, 'page.txt');
    const out = join(folder, 'x.carrel');
    writeFileSync(source, page);
    const { code, out: answer, err } = await carrel('import', source, '--out', out, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(answer)).toEqual({
      records: 2,
      versions: 0,
      skipped: [],
      warnings: ['The page shows 1 - 2 of 3: 1 record of this listing is not on it.'],
      seconds: expect.any(Number),
      bytes: readFileSync(out).length,
    });
    expect(await json('info', out)).toMatchObject({ id: 'page', title: 'page', records: 2 });
  });

  it('says to people what was left out, beside the answer', async () => {
    const source = join(folder, 'page.txt');
    writeFileSync(source, `${page}\nSome Institute\n`);
    const { code, out, err } = await carrel(
      'import',
      source,
      '--out',
      join(folder, 'x.carrel'),
      '--title',
      'Coal & Rice',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^\S+x\.carrel: 2 records, 0 texts, [\d.]+ kB, in [\d.]+ s\.\n$/);
    expect(err).toBe(
      `Left out: ${source}, line 15: “Some Institute” has no date and may belong to the page rather than to its list.\n` +
        'The page shows 1 - 2 of 3: 1 record of this listing is not on it.\n',
    );
    expect((await json('info', join(folder, 'x.carrel'))).id).toBe('coal-rice');
  });

  it('leaves nothing behind when the page has no records', async () => {
    const source = join(folder, 'empty.txt');
    writeFileSync(source, 'Skip to content\n\nSearch\n');
    const args = ['import', source, '--format', 'listing', '--out', join(folder, 'x.carrel'), '--json'];
    const { code, out, err } = await carrel(...args);
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `No records were found in ${source}. Save the source whole and import it again.\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(['empty.txt', 'sample.carrel']);
  });
});

it('says what a pack is', async () => {
  expect(await json('info', pack)).toMatchObject({ ...sampleCollection, records: 4, undated: 1, path: pack });
  const { out } = await carrel('info', pack);
  expect(out).toMatch(
    /^A Sample\n\nFour invented records\.\n\nId {7}sample\nVersion {2}1\nRecords {2}4 records, 1 undated, 1 with text\n/,
  );
});

it('verifies a pack, and refuses a changed one', async () => {
  expect(await json('verify', pack)).toMatchObject({ path: pack, records: 4, versions: 1 });
  const bytes = readFileSync(pack);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(pack, bytes);
  const { code, out, err } = await carrel('verify', pack, '--json');
  expect([code, out, err.split('\n')]).toEqual([
    1,
    '',
    [expect.stringContaining(`${pack} is damaged: `), ''],
  ]);
});

it('lists whole records, by date, in part and between dates', async () => {
  const list = await json('list', pack, '--sort', 'date', '--limit', '2', '--offset', '1');
  for (const record of list.records) recordSchema.parse(record);
  expect([list.total, list.undated, list.records.map((record: { id: string }) => record.id)]).toEqual([
    4,
    1,
    ['coal', 'rice'],
  ]);
  expect((await json('list', pack, '--from', '1956', '--to', 'March 1956')).total).toBe(1);
  expect((await carrel('list', pack, '--sort', 'date')).out).toBe(
    [
      '3 March 1956  steel    An Order of Steel',
      'May 12, 1957  coal     “Coal” and Steel',
      'May 1957      rice     The Price of Rice',
      'n.d.          undated  A Talk about Coal',
      '',
      '4 of 4 records; the pack has 1 undated.',
      '',
    ].join('\n'),
  );
});

it('shows a record with its texts', async () => {
  const shown = await json('show', pack, 'coal');
  expect([shown.record.id, shown.documents.map((text: { version: string }) => text.version)]).toEqual([
    'coal',
    ['translation'],
  ]);
  expect(await json('show', pack, 'old-rice')).toEqual({ record: expect.objectContaining({ id: 'rice' }) });
  expect(JSON.parse((await carrel('show', pack, 'coal', '--format', 'json')).out)).toEqual(shown);
  expect((await carrel('show', pack, 'coal')).out).toBe(
    '“Coal” and Steel\n\nId     coal\nDate   May 12, 1957\nTexts  translation (translation, en, 10 words)\n\nCoal\n\nThe mines of Anju stood still.\n\n[1] A town.\n',
  );
});

describe('a refusal is exit 1, one sentence on standard error and nothing else', () => {
  it.each([
    [['show', 'PACK', 'nothing', '--json'], '“A Sample” has no record “nothing”.'],
    [['info', 'FOLDER/no.carrel', '--json'], 'There is no pack at FOLDER/no.carrel.'],
    [['list', 'FOLDER'], 'FOLDER is a folder, not a pack.'],
    [['import', 'FOLDER/no.txt', '--out', 'FOLDER/x.carrel'], 'There is no file at FOLDER/no.txt.'],
  ])('%j', async (args, sentence) => {
    const fill = (text: string) => text.replace('PACK', pack).replace('FOLDER', folder);
    expect(await carrel(...args.map(fill))).toEqual({ code: 1, out: '', err: `${fill(sentence)}\n` });
  });
});

describe('wrong usage is exit 2 and nothing on standard output', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['list']],
    [['list', 'a', '--sort', 'size']],
    [['list', 'a', '--limit', '-1']],
    [['list', 'a', '--from', '195x']],
    [['list', 'a', '--nonsense']],
    [['list', 'a', 'b']],
    [['import', 'a']],
    [['import', 'a', '--out', 'b', '--captured', '1956-02-30']],
  ])('%j', async (args) => {
    const { code, out, err } = await carrel(...args);
    expect([code, out, err === '']).toEqual([2, '', false]);
  });
});

it('shows what a record is part of, and its number there', async () => {
  const path = join(folder, 'edition.carrel');
  const partOf = [
    { title: 'A Series, Volume II', record: null },
    { title: 'The Mines', record: null },
  ];
  writePack(path, sampleCollection, [
    sampleRecord({ id: 'd14', title: '14. A Letter', partOf, number: '14', level: 'item' }),
  ]);
  expect((await carrel('show', path, 'd14')).out).toBe(
    '14. A Letter\n\nId       d14\nDate     n.d.\nPart of  A Series, Volume II › The Mines\nNumber   14\nLevel    item\n',
  );
});

it('shows its help when asked', async () => {
  const { code, out, err } = await carrel('help', 'list');
  expect([code, err, out.startsWith('Usage: carrel list')]).toEqual([0, '', true]);
});

describe('as a program', () => {
  // The test runner's own wishes about colours would make Node speak on standard error.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const index = join(import.meta.dirname, 'index.ts');
  it.skipIf(!existsSync('/bin/sh'))('takes it calmly when its reader leaves', () => {
    const command = `"${process.execPath}" "${index}" list "${pack}" --json | true; "${process.execPath}" "${index}" info "${pack}" --json`;
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8', env });
    expect([status, stderr, JSON.parse(stdout).id]).toEqual([0, '', 'sample']);
  });

  it.skipIf(process.platform === 'win32')(
    'ends an import on Ctrl-C with one sentence, and leaves nothing behind',
    async () => {
      const source = join(folder, 'page.txt');
      const record = (each: number) => `May 3, 1957\n\nLetter ${each}\n\nOn mine ${each}.\n\n`;
      writeFileSync(source, Array.from({ length: 2000 }, (_, each) => record(each)).join(''));
      const args = [index, 'import', source, '--out', join(folder, 'x.carrel'), '--json'];
      const child = spawn(process.execPath, args, { env });
      let [out, err] = ['', ''];
      child.stdout.on('data', (data) => (out += data));
      child.stderr.on('data', (data) => (err += data));
      // The pack is being written when its part appears.
      const wait = setInterval(() => {
        if (readdirSync(folder).some((name) => name.endsWith('.part'))) child.kill('SIGINT');
      }, 5);
      const [code, signal] = await once(child, 'close');
      clearInterval(wait);
      expect({ code, signal, out, err }).toEqual({
        code: 1,
        signal: null,
        out: '',
        err: 'The import was cancelled. Nothing was written.\n',
      });
      expect(readdirSync(folder).sort()).toEqual(['page.txt', 'sample.carrel']);
    },
  );

  it('ends with the exit code', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [index, 'info', join(folder, 'no')], {
      encoding: 'utf8',
      env,
    });
    expect([status, stdout, stderr]).toEqual([1, '', `There is no pack at ${join(folder, 'no')}.\n`]);
  });
});

it('says its version', async () => {
  const { code, out } = await carrel('--version');
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

it('refuses a span that ends before it begins', async () => {
  const { code, out, err } = await carrel('list', pack, '--from', '1960', '--to', '1957');
  expect([code, out, err.includes('--from is later than --to')]).toEqual([2, '', true]);
});

it('searches a pack that is named twice once', async () => {
  const once = await json('search', pack, 'coal');
  expect((await json('search', pack, pack, 'coal')).total).toBe(once.total);
});
