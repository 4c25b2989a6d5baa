import { expect, it } from 'vitest';
import { usableTitle } from './usable-title.ts';

it.each([
  'Letter on Coal',
  'Доклад о положении',
  '1957',
  'Document 7 of the Plenum',
  'A. B. Example: Title pages',
])('takes “%s” for a title', (title) =>
  expect(usableTitle(` ${title}\n`)).toBe(title === '1957' ? null : title),
);

it.each([
  '',
  'untitled',
  'Untitled-1',
  'Microsoft Word - letter.doc',
  'letter-7.qxd',
  'C:\\texts\\letter',
  'about:blank',
  'scan 0012',
  '- -',
  'x'.repeat(700),
  '\0',
])('takes “%s” for none', (title) => expect(usableTitle(title)).toBeNull());
