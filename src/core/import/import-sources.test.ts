import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchivalRecord } from '#contract/entities.ts';
import { openPack } from '../pack/open-pack.ts';
import { listRecords } from '../read/list-records.ts';
import { getRecord } from '../read/records.ts';
import { importHere } from './test-import.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-import-'));
  out = join(folder, 'x.carrel');
});

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const page = (...pieces: string[]) => `${pieces.join('\n\n')}\n`;
const coal = ['May 3, 1957', 'Letter on Coal', 'On the mines.'] as const;
const rice = ['June 4, 1957', 'Report on Rice', 'On the harvest.'] as const;
const tin = ['June 5, 1957', 'Report on Tin', 'On ore.'] as const;

function records(path = out): readonly ArchivalRecord[] {
  const pack = openPack(path);
  try {
    return listRecords(pack).records;
  } finally {
    pack.close();
  }
}

/** Title to id, after an import of these pages. */
async function ids(...pages: string[]): Promise<Record<string, string>> {
  await importHere(
    pages.map((content, index) => file(`page-${index}.txt`, content)),
    { out },
  );
  return Object.fromEntries(records().map((record) => [record.title, record.id]));
}

describe('ids', () => {
  const first = () => ids(page('1 - 2 of 2', ...coal, ...rice));

  it('stay when the page is imported twice, in another order, with more records or laid out anew', async () => {
    const known = await first();
    expect(await first()).toEqual(known);
    expect(await ids(page(...rice, ...coal))).toEqual(known);
    expect(await ids(page(...tin, ...rice, ...coal))).toMatchObject(known);
    expect(await ids(page(...rice), page(...coal))).toEqual(known);
    expect(
      await ids(`\uFEFF${page('Menu', ...coal, ...rice, 'Next page').replaceAll('\n', '\r\n')}`),
    ).toEqual(known);
  });

  it('are at least twelve letters and digits', async () => {
    for (const id of Object.values(await first())) expect(id).toMatch(/^[a-z2-7]{12,}$/);
  });

  it('differ where date, title or abstract do', async () => {
    const known = (await first())['Letter on Coal'];
    for (const other of [
      page('May 4, 1957', 'Letter on Coal', 'On the mines.'),
      page('May 3, 1957', 'Letter on Coal!', 'On the mines.'),
      page('May 3, 1957', 'Letter on Coal', 'On mines.'),
    ]) {
      expect(Object.values(await ids(other))).not.toContain(known);
    }
  });

  it('find a record under title and date when its abstract was mended', async () => {
    await first();
    const alias = records()[0]?.aliases[0] ?? '';
    await ids(page('May 3, 1957', 'Letter on Coal', 'On the mines, mended.'));
    const pack = openPack(out);
    expect(getRecord(pack, alias).abstract).toBe('On the mines, mended.');
    pack.close();
  });

  it('have no alias where two records have one title and date', async () => {
    await ids(page(...coal, 'May 3, 1957', 'Letter on Coal', 'On other mines.', ...rice));
    expect(records().map((record) => record.aliases.length)).toEqual([0, 0, 1]);
  });
});

it('leaves exact twins out and says where the first stands', async () => {
  const one = file('one.txt', page(...coal, ...rice));
  const two = file('two.txt', page(...coal, ...tin));
  expect(await importHere([one, two], { out })).toMatchObject({
    records: 3,
    skipped: [{ where: `${two}, line 1`, why: `the same record stands at ${one}, line 1 already` }],
    warnings: [],
  });
});

it('knows when several pages hold a whole list together', async () => {
  const one = file('one.txt', page('1 - 1 of 2', ...coal));
  const two = file('two.txt', page('2 - 2 of 2', ...rice));
  expect((await importHere([one, two], { out })).warnings).toEqual([]);
  expect((await importHere([one], { out })).warnings).toEqual([
    'The page shows 1 - 1 of 2: 1 record of this listing is not on it.',
  ]);
});

it('keeps a date that it does not understand as printed, and says so', async () => {
  const source = file('page.txt', page(...coal, 'June 31, 1957', 'Report on Rice', 'On the harvest.'));
  expect((await importHere([source], { out })).warnings).toEqual([
    `${source}, line 7: the date “June 31, 1957” was not understood; it is kept as printed and sorts as undated.`,
  ]);
  expect(records()[1]?.dates).toEqual([
    {
      text: 'June 31, 1957',
      edtf: null,
      earliest: null,
      latest: null,
      certainty: 'uncertain',
      kind: null,
      source: 'label',
    },
  ]);
});

it('never dates an undated record', async () => {
  await importHere([file('page.txt', page('n.d.', 'A Note', 'On ore.', '\nAnother', 'On tin.', ...coal))], {
    out,
  });
  expect(records().map((record) => record.dates.length)).toEqual([0, 0, 1]);
});

it('reads a page in another encoding, and says so', async () => {
  const source = file('page.txt', Buffer.from(page('May 3, 1957', 'Café', 'On beans.'), 'latin1'));
  expect((await importHere([source], { out })).warnings).toEqual([
    `${source} was read as windows-1252, which is a guess. Where letters look wrong, name its encoding with --encoding.`,
  ]);
  expect(records()[0]?.title).toBe('Café');
});

it('reads a page in the encoding that it is told, without a word', async () => {
  const source = file('page.txt', Buffer.from(page('May 3, 1957', 'Café', 'On beans.'), 'latin1'));
  expect((await importHere([source], { out, encoding: 'ibm866' })).warnings).toEqual([]);
  expect(records()[0]?.title).toBe('Cafщ');
});

it('names the collection after the file, or as told', async () => {
  const source = file('Сводка.txt', page(...coal));
  await importHere([source], { out });
  const named = openPack(out);
  expect(named.collection).toMatchObject({
    title: 'Сводка',
    id: expect.stringMatching(/^collection-[a-z2-7]{16}$/),
    captured: null,
  });
  named.close();
  await importHere([source], { out, title: 'Sino–Korean Relations, 1955', captured: '2024-05-01' });
  const told = openPack(out);
  expect(told.collection).toMatchObject({ id: 'sino-korean-relations-1955', captured: '2024-05-01' });
  told.close();
});

it('gives the same bytes for the same pages', async () => {
  const source = file('page.txt', page(...coal, ...rice));
  await importHere([source], { out });
  await importHere([source], { out: join(folder, 'y.carrel') });
  expect(readFileSync(join(folder, 'y.carrel')).equals(readFileSync(out))).toBe(true);
});

describe('refuses in one sentence, and leaves nothing behind,', () => {
  it.each([
    ['an empty file', '', 'source-empty', /is empty/],
    ['a file of white space', '\uFEFF \r\n\u00a0\n', 'source-empty', /is empty/],
    ['a binary file', Buffer.from([0x89, 0x50, 0, 0x0d]), 'source-not-text', /is not a text file/],
    [
      'UTF-16 without its mark',
      Buffer.from('May 3, 1957', 'utf16le'),
      'source-not-text',
      /is not a text file/,
    ],
    ['markup', '<site>May 3, 1957</site>', 'format-unknown', /in no format that Carrel recognises/, 'source'],
  ])('%s', async (_, content, code, message, name = 'source.txt') => {
    const source = file(name, content);
    await expect(importHere([source], { out })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it.each([
    ['a page without records', 'Skip to content\n\nSearch\n'],
    ['prose', 'Dear aunt,\n\nall is well.\n'],
  ])('%s that is named as a listing', async (_, content) => {
    const source = file('source.txt', content);
    await expect(importHere([source], { out, format: 'listing' })).rejects.toMatchObject({
      code: 'source-no-records',
      message: expect.stringMatching(/No records were found/),
    });
    expect(readdirSync(folder)).toEqual(['source.txt']);
  });

  it('a file that is not there', async () => {
    await expect(importHere([join(folder, 'no.txt')], { out })).rejects.toMatchObject({
      code: 'source-not-found',
    });
  });

  it('a folder without files', async () => {
    mkdirSync(join(folder, 'pages'));
    await expect(importHere([join(folder, 'pages')], { out })).rejects.toMatchObject({
      code: 'source-empty',
    });
  });

  it('an unknown format', async () => {
    const source = file('page.txt', page(...coal));
    await expect(importHere([source], { out, format: 'marc' })).rejects.toMatchObject({
      code: 'format-unknown',
      message: expect.stringMatching(/^There is no format “marc”\. Carrel reads: .*listing.*\.$/),
    });
  });

  it('an unknown encoding', async () => {
    const source = file('page.txt', page(...coal));
    await expect(importHere([source], { out, encoding: 'base64' })).rejects.toMatchObject({
      code: 'encoding-unknown',
    });
  });

  it('to write over its own source, or any other file', async () => {
    const source = file('page.txt', page(...coal));
    await expect(importHere([source], { out: source })).rejects.toMatchObject({ code: 'output-exists' });
    expect(readFileSync(source, 'utf8')).toBe(page(...coal));
  });

  it('and keeps the pack that was there when the new source is bad', async () => {
    await importHere([file('page.txt', page(...coal))], { out });
    const before = readFileSync(out);
    await expect(importHere([file('bad.txt', '')], { out })).rejects.toThrow();
    expect(readFileSync(out).equals(before)).toBe(true);
  });
});

const saved = join(import.meta.dirname, '../../../../shared/data/listing-page.txt');
describe.skipIf(!existsSync(saved))('the saved listing page (needs ../shared beside the checkout)', () => {
  beforeEach(() => importHere([saved], { out }).then(() => {}));
  const printed = () => readFileSync(saved, 'utf8');

  it('gives ten records in its order, exactly as printed', async () => {
    const found = records();
    const pieces = found.flatMap((record) => [
      ...record.dates.filter((date) => date.source === 'label').map((date) => date.text),
      record.title,
      record.abstract ?? '',
    ]);
    const lines = printed()
      .split('\n')
      .filter((line) => line !== '' && line !== 'Skip to content' && line !== '1 - 10 of 12');
    expect([found.length, pieces]).toEqual([10, lines]);
  });

  it('leaves the undated one undated and keeps the dates that titles carry', async () => {
    expect(records().map((record) => record.dates.map((date) => date.edtf))).toEqual([
      ['1969-01-07', '1968-07/1968-12'],
      ['1972-12-08', '1972'],
      ['1956-09-26'],
      ['1960-08-13'],
      ['1960-07-31'],
      ['1960-06-15'],
      ['1960-06-12'],
      ['1955-04-06'],
      [],
      ['1957-11-13'],
    ]);
  });

  it('tells kinds and people', async () => {
    expect(
      records().map(({ genre, agents }) => [genre, ...agents.map((agent) => `${agent.role} ${agent.name}`)]),
    ).toEqual([
      ['memorandum', 'author Y.D. Fadeev'],
      ['letter', 'author A. Putintsev', 'author V. Gorovoy', 'sender Soviet Embassy in Pyongyang'],
      ['telegram', 'sender Ponomarev', 'recipient CPSU Central Committee', 'mentioned Peng Dehuai'],
      ['journal', 'diarist A.M. Puzanov', 'interlocutor Pak Geum-cheol'],
      ['journal', 'diarist A.M. Puzanov', 'interlocutor Pang Hak-se', 'mentioned Kim Il Sung'],
      [
        'journal',
        'diarist A.M. Puzanov',
        'mentioned Khrushchev',
        'mentioned Kim Il Sung',
        'mentioned Mao Zedong',
      ],
      ['memorandum'],
      [null, 'mentioned Suzdalev'],
      ['memorandum'],
      [
        'record of conversation',
        'diarist A. M. Puzanov',
        'interlocutor Kim Il Sung',
        'mentioned Mao Zedong',
        'mentioned Peng Dehuai',
      ],
    ]);
  });

  it('keeps its ids when its records are reversed', async () => {
    const known = records().map((record) => record.id);
    const blocks = printed()
      .replace(/^[\s\S]*?of 12\n+/, '')
      .trim()
      .split(/\n\n(?=\n|\p{Lu}\p{Ll}+ \d{1,2}, \d{4}\n)/u);
    const other = join(folder, 'reversed.carrel');
    await importHere([file('reversed.txt', `${blocks.reverse().join('\n\n')}\n`)], { out: other });
    expect(records(other).map((record) => record.id)).toEqual(known.toReversed());
  });
});
