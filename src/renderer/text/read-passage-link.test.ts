import { expect, it } from 'vitest';
import { readPassageLink } from './read-passage-link.ts';

it('reads the way back of a quotation, with any characters in its ids', () => {
  const link = 'carrel:a-collection/rec%2F1%20%3F?version=tr%26a&from=p2%2F0%2F1:0&to=p:3:40';
  expect(readPassageLink(` <${link}> `)).toEqual({
    ref: { collection: 'a-collection', record: 'rec/1 ?' },
    version: 'tr&a',
    start: { place: 'p2/0/1', offset: 0 },
    end: { place: 'p:3', offset: 40 },
  });
});

it.each([
  '',
  'carrel',
  'carrel:a',
  'carrel:a/b',
  'carrel:a/b?version=v&from=p:x&to=p:1',
  'carrel:%/b?version=v&from=p:0&to=p:1',
  'coal from:Pak',
])('takes %j for none', (text) => expect(readPassageLink(text)).toBeNull());
