import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter, bitBytes, lookAhead, riceParameter } from './bits.ts';

const padded = (bytes: Uint8Array) => {
  const longer = new Uint8Array(bytes.length + lookAhead);
  longer.set(bytes);
  return bitBytes(longer);
};

const number = fc.oneof(fc.nat(3), fc.nat(2000), fc.integer({ min: 0, max: 0xffffffff }));

it('numbers come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(number), fc.nat(30), (numbers, parameter) => {
      const writer = new BitWriter();
      for (const each of numbers) {
        writer.rice(each, parameter);
        writer.bits(each, 9);
      }
      const bytes = writer.take();
      const reader = new BitReader(padded(bytes), 0, bytes.length);
      for (const each of numbers) {
        expect(reader.rice(parameter)).toBe(each);
        expect(reader.bits(9)).toBe(each & 511);
      }
      expect(reader.isPast).toBe(false);
    }),
  );
});

it('says that it was read past its end, whatever the bytes are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(30), (bytes, parameter) => {
      const reader = new BitReader(padded(bytes), 0, bytes.length);
      for (let i = 0; i < 8 * bytes.length + 1; i += 1) reader.rice(parameter);
      expect(reader.isPast).toBe(true);
    }),
  );
});

it('chooses the parameter by the mean', () => {
  expect([0, 1, 2, 10, 100, 1e12].map(riceParameter)).toEqual([0, 0, 0, 2, 6, 30]);
});

it('writes every number of zeros, up to those that are too many', () => {
  for (let parameter = 0; parameter < 25; parameter += 1) {
    for (let zeros = 0; zeros < 40; zeros += 1) {
      const writer = new BitWriter();
      writer.bits(1, 3);
      writer.rice(zeros * 2 ** parameter, parameter);
      writer.rice(5, 2);
      const bytes = writer.take();
      const reader = new BitReader(padded(bytes), 0, bytes.length);
      expect([reader.bits(3), reader.rice(parameter), reader.rice(2)]).toEqual([
        1,
        zeros * 2 ** parameter,
        5,
      ]);
    }
  }
});
