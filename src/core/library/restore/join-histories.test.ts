import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinHistories } from './join-histories.ts';

interface Revision {
  readonly text: string;
  readonly at: string;
}
/** "a1 b2": text a saved at 1, then text b saved at 2. */
const history = (words: string): Revision[] =>
  words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word.slice(0, 1), at: word.slice(1) }));
const words = (revisions: readonly Revision[]) => revisions.map(({ text, at }) => text + at).join(' ');
const identity = { content: ({ text }: Revision) => text, savedAt: ({ at }: Revision) => at };
const joined = (own: string, copy: string) => {
  const { join, add } = joinHistories(history(own), history(copy), identity);
  return `${join}: ${words(add)}`;
};

describe('two histories of one note', () => {
  it.each([
    ['the library has none', '', 'a1 b2', 'new: a1 b2'],
    ['the copy has none', 'a1', '', 'same: '],
    ['they are the same', 'a1 b2', 'a1 b2', 'same: '],
    ['the library goes on from the copy', 'a1 b2 c3', 'a1 b2', 'same: '],
    ['the copy goes on from the library', 'a1', 'a1 b2 c3', 'continued: b2 c3'],
    ['both went on from the same', 'a1 b2', 'a1 c3', 'both: c3 b2'],
    ['they have nothing in common', 'a1', 'b1', 'both: b1 a1'],
    ['they say the same at other times', 'a1', 'a2', 'both: a2'],
    ['the clock of one was set back', 'a5 b6', 'a5 c1', 'both: c1 b6'],
    ['only the middle is missing', 'a1 c3', 'a1 b2 c3', 'both: b2 c3'],
  ])('when %s', (_, own, copy, expected) => {
    expect(joined(own, copy)).toBe(expected);
  });

  const revisions = fc.array(
    fc.record({ text: fc.constantFrom('a', 'b', 'c', ''), at: fc.constantFrom('1', '2', '3', '4') }),
    { maxLength: 6 },
  );

  it('lose nothing of either, and a second time adds nothing', () => {
    fc.assert(
      fc.property(revisions, revisions, (own, copy) => {
        const { add } = joinHistories(own, copy, identity);
        const all = [...own, ...add];
        const keys = new Set(all.map(({ text, at }) => text + at));
        expect([...own, ...copy].every(({ text, at }) => keys.has(text + at))).toBe(true);
        expect(joinHistories(all, copy, identity)).toEqual({ join: 'same', add: [] });
      }),
    );
  });

  it('leave the library’s text standing, unless the copy goes on from it', () => {
    fc.assert(
      fc.property(revisions, revisions, (own, copy) => {
        const { join, add } = joinHistories(own, copy, identity);
        const stands = [...own, ...add].at(-1)?.text;
        expect(stands).toBe(join === 'new' || join === 'continued' ? copy.at(-1)?.text : own.at(-1)?.text);
      }),
    );
  });
});
