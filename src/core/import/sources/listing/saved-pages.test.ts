import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchivalRecord } from '#contract/entities.ts';
import { openPack } from '../../../pack/open-pack.ts';
import { listRecords } from '../../../read/list-records.ts';
import { getRecord } from '../../../read/records.ts';
import { importHere } from '../../test-import.ts';
import { parsePage } from './parse-page.ts';
import { drupalPage, type Printed, textPage, viewsRow } from './test-page.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-listing-'));
  out = join(folder, 'x.carrel');
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const html = (records: readonly Printed[], counter: string, head?: string) =>
  drupalPage(records.map((each) => viewsRow(each)).join('\n'), counter, head);

function records(): readonly ArchivalRecord[] {
  const pack = openPack(out);
  try {
    return listRecords(pack).records;
  } finally {
    pack.close();
  }
}
/** What an archive's listing prints, without where it leads. */
const printed = () => records().map(({ urls: _, aliases, ...record }) => ({ ...record, alias: aliases[0] }));

const coal: Printed = {
  date: 'May 3, 1957',
  title: 'Letter on Coal',
  abstract: 'On the mines.',
  href: 'https://archive.invalid/document/280697',
};
const issues: Printed = { date: null, title: 'The Main Issues', abstract: 'On aims.', href: '/node/17' };
const rice: Printed = {
  date: 'June 4, 1957',
  title: 'Report on Rice',
  abstract: null,
  href: '/document/report-rice',
};

it('gives the same records, whether a page is saved as HTML or as text', async () => {
  await importHere([file('a.txt', textPage([coal, issues, rice], '1 - 3 of 3'))], { out });
  const fromText = printed();
  await importHere([file('a.html', html([coal, issues, rice], '1 - 3 of 3'))], { out });
  expect(printed()).toEqual(fromText);
});

it('merges pages of either kind, and gives a record its address from whichever page has it', async () => {
  const text = file('1.txt', textPage([coal, issues], '1 - 2 of 3'));
  const page = file('2.html', html([issues, rice], '2 - 3 of 3'));
  const imported = await importHere([text, page], { out });
  const line =
    readFileSync(page, 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('The Main Issues')) + 1;
  expect(imported).toMatchObject({
    records: 3,
    warnings: [],
    skipped: [{ where: `${page}, line ${line}`, why: `the same record stands at ${text}, line 15 already` }],
  });
  expect(records().map(({ urls }) => urls)).toEqual([
    [],
    ['https://archive.invalid/node/17'],
    ['https://archive.invalid/document/report-rice'],
  ]);
});

it('finds a record under every address that the archive has given it', async () => {
  const other = { ...coal, href: '/document/letter-coal?lang=en' };
  await importHere(
    [file('1.html', html([coal], '1 - 1 of 1')), file('2.html', html([other], '1 - 1 of 1'))],
    { out },
  );
  const pack = openPack(out);
  const [record] = listRecords(pack).records;
  const under = ['document/280697', '280697', 'document/letter-coal?lang=en', record?.aliases[0] ?? ''];
  expect(under.map((alias) => getRecord(pack, alias).id)).toEqual(under.map(() => record?.id));
  pack.close();
});

it('knows the path of a record, but no address, on a page that does not say where it is from', async () => {
  const page = html([issues], '1 - 1 of 1').replace(/<!-- saved from.*-->/, '');
  await importHere([file('a.html', page)], { out, format: 'listing' });
  expect(records()[0]).toMatchObject({ urls: [], aliases: [expect.any(String), 'node/17'] });
  for (const from of [
    '<base href="https://b.invalid/">',
    '<link rel="canonical" href="https://b.invalid/x">',
  ]) {
    await importHere([file('a.html', page.replace('<title>', `${from}<title>`))], {
      out,
      format: 'listing',
    });
    expect(records()[0]?.urls).toEqual(['https://b.invalid/node/17']);
  }
});

it('takes no link for an address that is none', async () => {
  const hrefs = [
    'javascript:alert(1)',
    '#top',
    'mailto:a@b.invalid',
    'file:///etc/passwd',
    'http://',
    '%zz:',
  ];
  const strange = hrefs.map((href, n) => ({ ...coal, title: `Letter ${n}`, href }));
  await importHere([file('a.html', html(strange, '1 - 6 of 6'))], { out });
  expect(records().flatMap(({ urls }) => urls)).toEqual(['https://archive.invalid/%zz:']);
});

describe('a page in an old encoding', () => {
  /** windows-1251, of Russian letters: from А at C0 to я at FF. */
  const encoded = (text: string) =>
    Buffer.from(
      [...text].map((char) => (/[А-я]/.test(char) ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0))),
    );
  const letter: Printed = {
    ...coal,
    title: 'Письмо об угле',
    abstract: 'Посол сообщает о добыче угля на севере страны и просит о помощи рабочими и машинами.',
  };
  const page = (head: string) =>
    file('a.html', encoded(html([letter, rice], '1 - 2 of 2', head).replace('©', '')));

  it('that it names is read', async () => {
    await importHere([page('<meta charset="windows-1251">')], { out });
    expect(records()[0]).toMatchObject({ title: letter.title, abstract: letter.abstract });
  });

  it('that nobody names is found out, and said', async () => {
    const { warnings } = await importHere([page('')], { out });
    expect(records()[0]?.title).toBe(letter.title);
    expect(warnings).toEqual([expect.stringContaining('a.html was read as windows-1251')]);
  });
});

describe('is refused in one sentence:', () => {
  it.each([
    [
      'a web page in a single file',
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n…',
      /is a web page in a single file \(MHTML\)/,
    ],
    ['a page without records', '<!doctype html><p>Nothing.', /No records were found/],
    [
      'a page beyond all measure',
      `<!doctype html>${'x'.repeat(16_000_001)}`,
      /more than 16 million characters/,
    ],
  ])('%s', async (_, content, message) => {
    await expect(importHere([file('a.html', content)], { out, format: 'listing' })).rejects.toThrow(message);
    expect(existsSync(out)).toBe(false);
  });
});

const saved = join(import.meta.dirname, '../../../../../../shared/data/listing-page.txt');
it.skipIf(!existsSync(saved))(
  'gives the records of the saved listing page when that is set in HTML (needs ../shared beside the checkout)',
  async () => {
    const { entries } = parsePage(readFileSync(saved, 'utf8'));
    await importHere([saved], { out });
    const fromText = printed();
    const page = html(
      entries.map(({ label, ...entry }, n) => ({ ...entry, date: label, href: `/document/${n}` })),
      '1 - 10 of 12',
    );
    expect(await importHere([file('page.html', page)], { out })).toMatchObject({
      records: 10,
      skipped: [],
    });
    expect(printed()).toEqual(fromText);
  },
);
