import type { HandedMark, HandedRecord, HandOver } from './model.ts';

/** A hand-over for tests of whoever writes one. */

const cited = (text: string, html = text) => ({ text, html });
export const sampleRef = { collection: 'talks', record: 'rice' };

export const sampleMark = (mark: Partial<HandedMark> = {}): HandedMark => ({
  id: '3f0c7a52-0000-4000-8000-000000000001',
  ref: sampleRef,
  anchor: {
    version: 'en',
    start: { place: 'p1', offset: 4 },
    end: { place: 'p2', offset: 9 },
    quote: 'The harvest of 1956 was *poor*.\nRi Sang-jo (리상조) said so.',
    prefix: 'Before. ',
    suffix: ' After.',
    textHash: '0123456789abcdef',
  },
  position: { start: 8, end: 66 },
  language: 'en',
  colour: 'green',
  colourName: 'evidence',
  note: 'See [the talk](carrel:talks/coal), and **again** page 3.',
  tags: ['harvest', 'follow up'],
  ofRecord: false,
  refused: null,
  createdAt: '2026-11-24T09:00:00.000Z',
  savedAt: '2026-11-24T09:05:00.000Z',
  cited: cited('“Rice,” May 1957, p. 3.', '“Rice,” <i>Talks</i>, May 1957, p. 3.'),
  ...mark,
});

export const sampleHandedRecord = (record: Partial<HandedRecord> = {}): HandedRecord => ({
  ref: sampleRef,
  title: 'The Price of Rice',
  isThere: true,
  collection: 'Talks',
  date: 'May 1957',
  language: 'ko',
  cited: {
    note: cited('“Rice,” May 1957.'),
    short: cited('“Rice.”'),
    bibliography: cited('“Rice.” May 1957. Talks.', '“Rice.” May 1957. <i>Talks</i>.'),
  },
  bookmarked: true,
  reading: 'read',
  note: {
    text: 'A note with a footnote.[^1]\n\n1. one\n2. two\n\n   - inside\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: The *footnote* of the note.',
    createdAt: '2026-11-24T08:00:00.000Z',
    savedAt: '2026-11-24T08:30:00.000Z',
  },
  marks: [sampleMark()],
  ...record,
});

export const sampleHandOver = (handOver: Partial<HandOver> = {}): HandOver => ({
  title: 'Notes and marks',
  madeAt: '2026-11-26T10:00:00.000Z',
  records: [
    sampleHandedRecord(),
    sampleHandedRecord({
      ref: { collection: 'talks', record: 'coal' },
      title: '“Coal” and Steel: 석탄',
      note: null,
      bookmarked: false,
      reading: 'unread',
      marks: [],
    }),
  ],
  lists: [
    {
      id: 'list-1',
      name: 'To read',
      items: [
        { kind: 'prose', id: 'i1', text: 'Begin *here*.' },
        {
          kind: 'record',
          id: 'i2',
          ref: sampleRef,
          title: 'The Price of Rice',
          cited: cited('“Rice.” May 1957. Talks.'),
          remark: 'First.',
        },
      ],
    },
  ],
  bibliography: [
    cited('“Coal” and Steel.'),
    cited('“Rice.” May 1957. Talks.', '“Rice.” May 1957. <i>Talks</i>.'),
  ],
  leftOut: 0,
  isWhole: true,
  left: [],
  ...handOver,
});
