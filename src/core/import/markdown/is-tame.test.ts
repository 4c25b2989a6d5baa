import { expect, it } from 'vitest';
import { isTame } from './is-tame.ts';
import { markdownToDocument } from './to-document.ts';

it('lets through what people write', () => {
  const items = '- a [link](https://a.invalid) and *emphasis*\n'.repeat(2000);
  const nested = '> - 1. a\n>   - b\n>     - c\n';
  for (const text of [
    '',
    'Words.',
    '-'.repeat(200),
    '* * *',
    items,
    nested,
    `# T\n\n${'word '.repeat(10_000)}`,
  ])
    expect(isTame(text)).toBe(true);
});

it.each([
  ['quotations', '>'],
  ['spaced quotations', '> '],
  ['lists', '- '],
  ['brackets', '['],
  ['links', '[a]('],
  ['emphasis', '*a **b '],
  ['broken emphasis', '**x*'],
  ['emphasis on many lines', '|**x*\n'],
  ['spaces', ' '],
])('keeps back fifty kilobytes of %s, and lets a part through that is read in time', (_, sign) => {
  expect(isTame(`a${sign.repeat(50_000 / sign.length)}`) && isTame(sign.repeat(50_000 / sign.length))).toBe(
    false,
  );
  const most = Array.from({ length: 1000 }, (_, index) => sign.repeat(index)).findLast(isTame) ?? '';
  const start = process.threadCpuUsage();
  markdownToDocument(most, 'en');
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(3000);
});
