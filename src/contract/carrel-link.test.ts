import { expect, it } from 'vitest';
import { carrelLinksIn, readCarrelLink, writeCarrelLink } from './carrel-link.ts';

it('reads the way back of a quotation, with any characters in its ids', () => {
  const link = 'carrel:a-collection/rec%2F1%20%3F?version=tr%26a&from=p2%2F0%2F1:0&to=p:3:40';
  expect(readCarrelLink(` <${link}> `)).toEqual({
    ref: { collection: 'a-collection', record: 'rec/1 ?' },
    passage: { version: 'tr&a', start: { place: 'p2/0/1', offset: 0 }, end: { place: 'p:3', offset: 40 } },
    mark: null,
    version: 'tr&a',
  });
});

it.each([
  [{ collection: 'talks', record: 'rec/1 (?)' }, null],
  [
    { collection: 'talks', record: '1' },
    { id: 'a-mark', version: 'en (2)' },
  ],
])('reads what it writes: %j', (ref, mark) => {
  const link = writeCarrelLink(ref, mark);
  expect(readCarrelLink(link)).toEqual({
    ref,
    passage: null,
    mark: mark?.id ?? null,
    version: mark?.version ?? null,
  });
  // It is the target of a Markdown link, which ends at these.
  expect(link).not.toMatch(/[\s()<>]/);
});

it('takes half a passage for the record', () => {
  expect(readCarrelLink('carrel:a/b?version=v&from=p:x&to=p:1')?.passage).toBeNull();
});

it.each(['', 'carrel', 'carrel:a', 'carrel:%/b?version=v&from=p:0&to=p:1', 'coal from:Pak'])(
  'takes %j for none',
  (text) => expect(readCarrelLink(text)).toBeNull(),
);

it('finds the links of a note, each once, and no other', () => {
  const note = [
    'See [coal \\[1957\\]](carrel:talks/coal), again [it](<carrel:talks/coal> "Coal"), <carrel:talks/rice?mark=m>,',
    '[the web](https://example.org), carrel:talks/plain and [broken](carrel:talks).',
  ].join('\n');
  expect(carrelLinksIn(note).map(({ ref, mark }) => [ref.record, mark])).toEqual([
    ['coal', null],
    ['rice', 'm'],
  ]);
});
