import { expect, it } from 'vitest';
import { readable } from './readable.ts';

it('shows links by their words', () => {
  expect(
    readable('See [On \\[coal\\]](carrel:a/b),\n<carrel:a/b?mark=m> and [that](<carrel:c/d> "x").'),
  ).toBe('See On [coal], → and that.');
});
