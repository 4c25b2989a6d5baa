import { expect, it } from 'vitest';
import type { Item } from '../library/items.ts';
import type { MarkBody } from '../marks/mark-body.ts';
import { historyOf, wordingOf, wordingsOf } from './note-history.ts';

const ref = { collection: 'talks', record: 'coal' };
const savedAt = (at: number) => `2026-11-26T05:00:0${at}.000Z`;
const library = (...texts: string[]) => ({
  notes: {
    revisions: () => texts.map((text, at) => ({ record: ref, text, revision: at + 1, savedAt: savedAt(at) })),
  } as never,
});
const body = (note: string, tags: string[] = []): MarkBody => ({
  anchor: {
    version: 'en',
    start: { place: 'p', offset: 0 },
    end: { place: 'p', offset: 1 },
    quote: 'x',
    prefix: '',
    suffix: '',
    textHash: '',
  },
  colour: 'green',
  note,
  tags,
  createdAt: savedAt(0),
  refused: null,
});
const marks = (...bodies: (MarkBody | null)[]) => ({
  revisions: () =>
    bodies.map(
      (each, at): Item<MarkBody> => ({ id: 'm', ref, body: each, revision: at + 1, savedAt: savedAt(at) }),
    ),
});

it('has every wording of a note on a record, also when it was emptied', () => {
  const all = wordingsOf(library('One.', 'One, two.', '', '김일성 동지께서'), marks(), {
    kind: 'record',
    ref,
  });
  expect(historyOf(all)).toEqual([
    { revision: 4, savedAt: savedAt(3), words: expect.any(Number) },
    { revision: 3, savedAt: savedAt(2), words: 0 },
    { revision: 2, savedAt: savedAt(1), words: 2 },
    { revision: 1, savedAt: savedAt(0), words: 1 },
  ]);
  expect(wordingOf(all, 2)).toEqual({ text: 'One, two.', savedAt: savedAt(1) });
  expect(() => wordingOf(all, 9)).toThrowError(expect.objectContaining({ code: 'note-revision-not-found' }));
});

it('has of a mark what its note was, and not its colours, tags and removals', () => {
  const history = marks(body(''), body('Why?'), body('Why?', ['coal']), null, body('Why?'), body('Who?'));
  const all = wordingsOf(library(), history, { kind: 'mark', mark: 'm' });
  expect(historyOf(all).map(({ revision }) => revision)).toEqual([6, 2]);
});
