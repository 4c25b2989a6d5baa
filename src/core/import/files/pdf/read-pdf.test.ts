import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSourceFile } from '../../source-file.ts';
import { readPdf } from './read-pdf.ts';
import { linesDown, testPdf } from './test-pdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-pdf-'));
});

async function read(content: Buffer, breathe = async () => {}) {
  const path = join(folder, 'x.pdf');
  writeFileSync(path, content);
  const { pages, ...rest } = await readPdf(openSourceFile(path, 'x.pdf'), breathe);
  return { pages: pages.map(({ label, lines }) => [label, ...lines.map(({ text }) => text)]), ...rest };
}

const words = linesDown('Telegram to Moscow', 'О положении в Корее', '조선로동당 중앙위원회');

it('reads the text layer page by page, in any script, with what the PDF says of itself', async () => {
  const pdf = testPdf({
    pages: [words, [], linesDown('The end.')],
    info: { Title: 'Доклад', Author: 'Иванов' },
    labels: '<< /Nums [0 << /S /r >> 2 << /S /D /St 45 >>] >>',
  });
  const { info, ...rest } = await read(pdf);
  expect(rest).toEqual({
    pages: [['i', ...words.map(({ text }) => text)], ['ii'], ['45', 'The end.']],
    unread: [],
  });
  expect(info).toMatchObject({ Title: 'Доклад', Author: 'Иванов' });
});

describe('a PDF that is', () => {
  const good = testPdf({ pages: [words] });

  it('none is refused', async () => {
    await expect(read(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({
      code: 'source-unreadable',
      message: `${folder}/x.pdf cannot be read: it is damaged, or no PDF.`,
    });
  });

  it('protected by a password is refused, and says so', async () => {
    const key = '00'.repeat(32);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    await expect(read(testPdf({ pages: [words], trailer }))).rejects.toThrow(
      'it is protected by a password. Save it without one and import that.',
    );
  });

  it('cut short is read as far as it goes, or refused', async () => {
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      await read(good.subarray(0, Math.floor(good.length * share))).catch((error) =>
        expect(error).toMatchObject({ code: 'source-unreadable' }),
      );
    }
  });

  it.each([20, 15_000, 2_000_000_000])('said to have %i pages is none the longer', async (count) => {
    const start = performance.now();
    const answer = await read(testPdf({ pages: [words], count })).then(
      ({ pages }) => pages.filter((page) => page.length > 1).length,
      (error: { code: string }) => error.code,
    );
    expect([1, 'source-unreadable']).toContain(answer);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('four gigabytes when it is unpacked is ended before it fills the memory', async () => {
    const before = process.memoryUsage.rss();
    await expect(read(testPdf({ pages: [words], bombMb: 4096 }))).rejects.toThrow(
      /it takes too (?:much memory|long)/,
    );
    expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 * 1024);
    expect((await read(good)).pages).toHaveLength(1);
  }, 90_000);

  it('followed by another that is whole leaves no trace in it', async () => {
    await read(Buffer.from('%PDF-1.7\nnothing')).catch(() => {});
    expect((await read(good)).pages).toEqual([['1', ...words.map(({ text }) => text)]]);
  });
});

it('is cancelled while it reads', async () => {
  const pdf = testPdf({ pages: Array.from({ length: 200 }, () => words) });
  let asked = 0;
  const stop = async () => {
    asked += 1;
    if (asked === 3) throw new Error('cancelled');
  };
  await expect(read(pdf, stop)).rejects.toThrow('cancelled');
});
