import { expect, it } from 'vitest';
import { toggled, withMore } from './selected.ts';

const ref = (record: string) => ({ collection: 'a', record });
const names = (selected: ReadonlyMap<string, { record: string }>) =>
  [...selected.values()].map(({ record }) => record);

it('selects records, each once, in the order in which they were selected, and lets them go', () => {
  const two = withMore(new Map(), [ref('rice'), ref('coal'), ref('rice')]);
  expect(names(two)).toEqual(['rice', 'coal']);
  expect(names(toggled(two, ref('rice')))).toEqual(['coal']);
  expect(names(toggled(two, ref('tin')))).toEqual(['rice', 'coal', 'tin']);
  expect(names(two)).toEqual(['rice', 'coal']);
});
