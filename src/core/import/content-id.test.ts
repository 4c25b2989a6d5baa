import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentId } from './content-id.ts';

it('is the head of SHA-256 in base32', () => {
  const hash = createHash('sha256').update('["a","b"]').digest();
  const bits = [...hash.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)],
  );
  expect(contentId('a', 'b')).toBe(letters.join(''));
});

it('does not mind white space, and composed or decomposed letters', () => {
  expect(contentId(' a\u00a0 \n b ', 'e\u0301')).toBe(contentId('a b', '\u00e9'));
  expect(contentId('a', null)).toBe(contentId('a', ''));
});

it('minds everything else, also where one part ends', () => {
  const ids = [
    contentId('a', 'b'),
    contentId('ab', ''),
    contentId('', 'ab'),
    contentId('a b'),
    contentId('a’b'),
    contentId("a'b"),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
