import { expect, it } from 'vitest';
import { createComebacks } from './comebacks.ts';

it('a window comes back as often as it crashes now and then, and not while it crashes at once', () => {
  let time = 0;
  const comebacks = createComebacks(() => time);
  const after = (ms: number) => {
    time += ms;
    return comebacks.mayComeBack();
  };
  expect(Array.from({ length: 100 }, () => after(2600))).toEqual(Array.from({ length: 100 }, () => true));
  expect([after(60_000), after(900), after(900), after(900), after(900), after(900)]).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(after(11_000)).toBe(true);
});
