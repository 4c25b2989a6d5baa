import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compressed, decompressed } from './compression.ts';

it.each([0, 1, 255, 256, 300, 65_791, 65_792, 600_000, 9_000_000])(
  '%i bytes come out as they went in',
  (length) => {
    const bytes = Buffer.alloc(length, 'rice and coal, ');
    expect(decompressed(compressed(bytes)).equals(bytes)).toBe(true);
  },
);

it('any bytes come out as they went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(decompressed(compressed(Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
    }),
  );
});

it('is never more than 64 MiB, whatever a frame says of its length', () => {
  const bomb = compressed(Buffer.alloc(70_000_000));
  expect(() => decompressed(bomb)).toThrow();
  // The length that it says, in four bytes behind the descriptor and the window.
  for (const at of [4, 5, 6, 7, 8, 9]) {
    const lying = Buffer.from(compressed(Buffer.from('rice and coal '.repeat(50_000))));
    lying[at] = 0xff;
    let length = 0;
    try {
      ({ length } = decompressed(lying));
    } catch {
      // Refused.
    }
    expect(length).toBeLessThanOrEqual(64 * 1024 * 1024);
  }
});

it('throws for any bytes that are none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => decompressed(Buffer.from(bytes))).toThrow();
    }),
  );
});
