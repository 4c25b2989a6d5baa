import { expect, it } from 'vitest';
import { showProgress } from './import-progress.ts';
import { outputTo } from './output.ts';

/** What a terminal, or a file, gets of an import that is told of four records in half a second. */
function written(isTTY: boolean): string {
  let [text, time] = ['', 0];
  const write = (part: string) => (text += part);
  const output = outputTo({ out: { write }, err: { write, isTTY } });
  const told = showProgress(output, () => time);
  for (const [records, at] of [
    [1, 50],
    [1200, 200],
    [1300, 250],
    [2500, 500],
  ] as const) {
    time = at;
    told({ records, skipped: records > 2000 ? 3 : 0, where: 'page.txt, line 1' });
  }
  output.answer({}, {}, () => 'done');
  return text;
}

it('is shown on one line of a terminal, with the rate, and gone before the answer', () => {
  expect(written(true)).toBe(
    '\r\x1b[2K1,200 records, 6,000 a second\r\x1b[2K2,500 records, 3 left out, 5,000 a second\r\x1b[2Kdone\n',
  );
});

it('is not written to anything else', () => {
  expect(written(false)).toBe('done\n');
});
