import { expect, test } from '../fixtures/room-test.ts';

const matched = () =>
  [...(CSS.highlights.get('match') ?? [])].map((range) =>
    (range as Range).toString().replaceAll(/\s+/g, ' '),
  );

test('what was searched is marked on the page too, in text and table, and goes with the search', async ({
  open,
}) => {
  const room = await open();
  await room.search('listy');
  await room.openRecord('Reading a fond');
  await expect.poll(() => room.page.evaluate(matched)).not.toEqual([]);
  const words = await room.page.evaluate(matched);
  expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['listy']));

  await room.search('"archive and the fond"');
  await room.openRecord('Reading a fond');
  await expect.poll(() => room.page.evaluate(matched)).toEqual(['archive and the fond']);

  await room.search('');
  await expect.poll(() => room.page.evaluate(matched)).toEqual([]);
});
