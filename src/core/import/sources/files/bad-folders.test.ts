import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openPack } from '../../../pack/open-pack.ts';
import { verifyPack } from '../../../pack/verify-pack.ts';
import { listRecords } from '../../../read/list-records.ts';
import { linesDown, testPdf } from '../../files/pdf/test-pdf.ts';
import type { ImportPorts } from '../../import-sources.ts';
import { hostileSize } from '../../test-fuzz.ts';
import { importHere } from '../../test-import.ts';
import { type Contents, folderWith } from './test-folder.ts';

// Other work may share the machine, and hostile files take seconds of it.
vi.setConfig({ testTimeout: 120_000 });

const good = { 'good.txt': 'All is well.' };
const pdf = testPdf({ pages: [linesDown('Words.')] });
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);

/** What an import of a folder told, and the titles in the pack, which is whole. */
async function imported(contents: Contents | string, ports: ImportPorts = {}) {
  const folder = typeof contents === 'string' ? contents : folderWith(contents);
  const out = join(folderWith({}), 'x.carrel');
  const report = await importHere([folder], { out }, ports);
  const pack = openPack(out);
  const { records } = listRecords(pack);
  pack.close();
  expect(verifyPack(out)).toMatchObject({ records: records.length, versions: report.versions });
  return {
    titles: records.map(({ title }) => title),
    versions: report.versions,
    skipped: report.skipped.map(({ where, why }) =>
      [where, why].map((text) => text.replaceAll(`${folder}/`, '')),
    ),
    warnings: report.warnings.map((warning) => warning.replaceAll(`${folder}/`, '')),
  };
}

const zip = Buffer.concat([Buffer.from('504b0304140000000000', 'hex'), Buffer.from('../../../etc/cron.d/x')]);
const deep = (what: string, times: number) => what.repeat(times);

describe('is left out with its reason while the rest goes on:', () => {
  it.each<[string, string, string | Buffer, RegExp]>([
    ['a text with NUL bytes', 'x.txt', Buffer.from('ab\0cd'), /^x.txt is not a text file/],
    ['an empty file', 'x.txt', '', /^x.txt is empty/],
    ['a page without words', 'x.html', '<!doctype html><script>x</script>', /^x.html shows no words/],
    [
      'Markdown that is only described',
      'x.md',
      '---\ntitle: T\n---\n',
      /^x.md has no words but its description/,
    ],
    ['a PDF that is none', 'x.pdf', 'Words.', /^x.pdf is no PDF, whatever its name says/],
    ['a broken PDF', 'x.pdf', '%PDF-1.7\nbroken', /^x.pdf cannot be read: it is damaged, or no PDF/],
    [
      'an encrypted PDF',
      'x.pdf',
      testPdf({
        pages: [],
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${deep('00', 32)}> /U <${deep('00', 32)}> >>`,
      }),
      /^x.pdf cannot be read: it is protected by a password/,
    ],
    [
      'a PDF that is a bomb',
      'x.pdf',
      testPdf({ pages: [[]], bombMb: 4096 }),
      /^x.pdf .* takes too (?:much memory|long)/,
    ],
    ['a page named as a picture', 'x.jpg', '<html><script>alert(1)</script>', /^x.jpg is no picture/],
    ['a picture that no window shows', 'x.tif', 'II*\0', /^x.tif is a TIFF picture/],
    ['a drawing with a program in it', 'x.svg', '<svg><script/></svg>', /^x.svg is a SVG picture/],
    ['a picture beyond measure', 'x.png', pngOf(65_000, 65_000), /65000 × 65000 pixels/],
    ['a document of Word', 'x.docx', zip, /^x.docx is a document of a word processor/],
    [
      'an old document of Word',
      'x.doc',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /^x.doc is a document of a word/,
    ],
    ['an archive whose paths climb out', 'x.zip', zip, /^x.zip is an archive, and Carrel opens none/],
    ['an archive named as a text', 'x.txt', zip, /^x.txt is an archive/],
    ['a file of another program', 'x.bin', Buffer.from([0, 1, 2]), /^x.bin is in no format/],
  ])('%s', async (_, name, content, reason) => {
    const { titles, skipped } = await imported({ ...good, [name]: content });
    expect(titles).toEqual(['Good']);
    expect(skipped).toEqual([[name, expect.stringMatching(reason)]]);
  });
});

/** A picture's first bytes, by which it is as large as it says. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from([8, 6, 0, 0, 0]),
  ]);
}

describe('a description that cannot be read costs no document:', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let level = 1; level < 9; level += 1) {
    const [before, name] = [String.fromCharCode(96 + level), String.fromCharCode(97 + level)];
    bomb.push(`${name}: &${name} [${deep(`*${before},`, 8)}*${before}]`);
  }
  it.each<[string, string, string | Buffer]>([
    ['a bomb of aliases', 'good.yaml', bomb.join('\n')],
    ['YAML 100,000 deep', 'good.yml', deep('[', 100_000)],
    ['JSON 100,000 deep', 'good.json', `{"title":${deep('[', 100_000)}`],
    ['a title in binary', 'good.json', Buffer.from([0x7b, 0, 1, 2])],
    ['a list', 'good.yaml', '- a\n- b'],
    ['a long one', 'good.yaml', `title: ${deep('x', 300_000)}`],
  ])('%s', async (_, name, content) => {
    const { titles, skipped } = await imported({ ...good, [name]: content });
    expect(titles).toEqual(['Good']);
    expect(skipped).toEqual([[name, expect.stringMatching(/\S{3}/)]]);
  });

  it('in a front matter it stays in the text', async () => {
    const { titles, skipped, warnings } = await imported({
      'good.md': `---\n${bomb.join('\n')}\n---\n\nAll is well.`,
    });
    expect([titles, skipped]).toEqual([['Good'], []]);
    expect(warnings).toEqual([
      expect.stringMatching(/^The description in good.md is not YAML that can be read/),
    ]);
  });
});

describe('is read, or left out, in bounded time and memory:', () => {
  it.each<[string, string, () => string | Buffer]>([
    ['a line of 100 MB', 'x.txt', () => Buffer.alloc(100_000_000, 'word ')],
    ['a web page beyond all depth', 'x.html', () => `<html>${deep('<div>', hostileSize(200_000))}x`],
    ['Markdown beyond all depth', 'x.md', () => `${deep('> ', hostileSize(200_000))}x`],
    [
      'a PDF of very many pages',
      'x.pdf',
      () => testPdf({ pages: Array.from({ length: hostileSize(2000) }, () => linesDown('Words.')) }),
    ],
  ])('%s', async (_, name, content) => {
    const folder = folderWith({ ...good, [name]: content() });
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    const start = process.cpuUsage();
    const { titles, skipped } = await imported(folder);
    const { user, system } = process.cpuUsage(start);
    clearInterval(watch);
    expect(titles.length + skipped.length).toBe(2);
    expect((user + system) / 1e6).toBeLessThan(15);
    expect(most - before).toBeLessThan(700_000_000);
  });
});

it('a folder with loops of links and links that lead out is read to its end', async () => {
  const folder = folderWith({ 'in/a.txt': 'One.', 'out/b.txt': 'Two.' });
  symlinkSync('..', join(folder, 'in/up'));
  symlinkSync('.', join(folder, 'in/here'));
  symlinkSync('../out/b.txt', join(folder, 'in/b.txt'));
  const { titles, skipped } = await imported(join(folder, 'in'));
  expect(titles).toEqual(['A']);
  expect(skipped.map(([where]) => where?.split('/').at(-1))).toEqual(['b.txt', 'here', 'up']);
});

it('a file that vanishes while the others are read is left out with the reason', async () => {
  const folder = folderWith({ 'a.txt': 'One.', 'b.txt': 'Two.', 'c.jpg': jpeg });
  const told = () => rmSync(join(folder, 'b.txt'), { force: true });
  const { titles, skipped } = await imported(folder, { told });
  expect(titles).toEqual(['A', 'C']);
  expect(skipped).toEqual([['b.txt', 'There is no file at b.txt.']]);
});

it('a PDF that shrinks and a folder that vanishes meanwhile end in reasons and a whole pack', async () => {
  const folder = folderWith({ 'a.txt': 'One.', 'b.pdf': pdf, 'c/d.txt': 'Three.', 'c/e.jpg': jpeg });
  const told = () => {
    if (existsSync(join(folder, 'b.pdf'))) truncateSync(join(folder, 'b.pdf'), 40);
    rmSync(join(folder, 'c'), { recursive: true, force: true });
  };
  const { titles, skipped } = await imported(folder, { told });
  expect(titles).toEqual(['A']);
  expect(skipped.map(([where]) => where)).toEqual(['b.pdf', 'c/d.txt', 'c/e.jpg']);
});

it('nothing is left of an import that is cancelled in a PDF', async () => {
  const pages = Array.from({ length: 3000 }, () => linesDown('Words.'));
  const folder = folderWith({ 'a.txt': 'One.', 'b.pdf': testPdf({ pages }) });
  const outFolder = folderWith({});
  const stop = new AbortController();
  const told = () => setTimeout(() => stop.abort(), 50);
  await expect(
    importHere([folder], { out: join(outFolder, 'x.carrel') }, { told, signal: stop.signal }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(outFolder)).toEqual([]);
});

it('a folder of nothing that can be read is refused in one sentence', async () => {
  const folder = folderWith({ 'a.zip': zip });
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b/c.docx'), zip);
  await expect(importHere([folder], { out: join(folderWith({}), 'x.carrel') })).rejects.toMatchObject({
    code: 'source-no-records',
    message: expect.stringMatching(/^No records were found in .* The first reason: .* is an archive/),
  });
});
