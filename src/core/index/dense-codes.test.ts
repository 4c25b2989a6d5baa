import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codesOfLength, readCodes, stoppers, writeCode } from './dense-codes.ts';

function written(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(5 * numbers.length);
  let end = 0;
  for (const number of numbers) end = writeCode(bytes, end, number);
  return bytes.subarray(0, end);
}

function read(bytes: Uint8Array): number[] {
  const into = new Uint32Array(bytes.length);
  return [...into.subarray(0, readCodes(bytes, 0, bytes.length, into))];
}

it('reads the numbers that were written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat(20_000), fc.nat(1_000_000_000))), (numbers) => {
      expect(read(written(numbers))).toEqual(numbers);
    }),
  );
});

it('takes a byte more where the shorter codes are all given away, and no other number has the same code', () => {
  let first = 0;
  for (const [i, count] of codesOfLength.slice(0, 4).entries()) {
    for (const number of [first, first + 1, first + count - 1]) {
      expect(written([number])).toHaveLength(i + 1);
      expect(read(written([number]))).toEqual([number]);
    }
    first += count;
  }
});

it('refuses what was never written', () => {
  expect(() => read(Uint8Array.of(1, stoppers))).toThrow('cut short');
  expect(() => read(Uint8Array.of(255, 255, 255, 255, 255, 255, 1))).toThrow('too long');
});
