import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Arg } from '#contract/api.ts';
import type { Note, RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { heldText, keepNote, type NoteKeeper, type NoteStatus } from './note-keeper.ts';
import type { NoteSaver } from './note-sheet.ts';

const ref: RecordRef = { collection: 'sample', record: 'rice' };
const at = (revision: number) => `2026-01-01T00:00:${String(revision).padStart(2, '0')}.000Z`;
const noteOf = (text: string, revision: number, record = ref): Note => ({
  record,
  text,
  revision,
  savedAt: at(revision),
});

interface Call {
  readonly arg: Arg<'notes.save'>;
  /** Does what the library does, then answers; the answer of a lost call never comes as such. */
  commit(options?: { readonly loseAnswer?: boolean }): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** A library that answers when the test says so, by the rules of core/library/notes.ts. */
function slowLibrary(stored: Note | null = null) {
  const revisions: string[] = stored ? Array.from({ length: stored.revision }, () => stored.text) : [];
  const waiting: Call[] = [];
  const save = (arg: Arg<'notes.save'>): Promise<Note> =>
    new Promise((resolve, reject) => {
      const settle = async (act: () => void) => {
        waiting.splice(waiting.indexOf(call), 1);
        act();
        await vi.advanceTimersByTimeAsync(0);
      };
      const call: Call = {
        arg,
        commit: ({ loseAnswer = false } = {}) =>
          settle(() => {
            const newest = revisions.length;
            const same = arg.text === (revisions.at(-1) ?? '');
            if (!same && newest > arg.base) {
              reject(new AppError('note-conflict', 'It has a newer revision.', { revision: newest }));
              return;
            }
            if (!same) revisions.push(arg.text);
            if (loseAnswer) reject(new AppError('host-gone', 'The answer was lost.'));
            else resolve(noteOf(arg.text, revisions.length));
          }),
        fail: (error) => settle(() => reject(error)),
      };
      waiting.push(call);
    });
  const api: NoteSaver = { notes: { save } };
  return {
    api,
    revisions,
    waiting,
    /** The one call under way. */
    get call(): Call {
      const [first, ...more] = waiting;
      if (!first || more.length > 0) throw new Error(`${waiting.length} saves are under way.`);
      return first;
    },
  };
}

function opened(stored: Note | null = null, library = slowLibrary(stored)) {
  const said: NoteStatus[] = [];
  const keeper = keepNote(library.api, ref, stored, (status) => said.push(status));
  return { library, keeper, said };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const diskFull = new AppError('library-full', 'The disk is full.');

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a note', () => {
  it('is saved after a pause, and called saved only when the library has answered', async () => {
    const { library, keeper, said } = opened();
    keeper.write('On the');
    await pass(299);
    expect(library.waiting).toEqual([]);
    await pass(1);
    expect(library.call.arg).toEqual({ ref, text: 'On the', base: 0 });
    await pass(60_000);
    expect(said).toEqual([{ state: 'unsaved' }, { state: 'saving' }]);
    await library.call.commit();
    expect(said.slice(2)).toEqual([{ state: 'saved', at: at(1) }]);
    expect(library.revisions).toEqual(['On the']);
  });

  it('waits for the pause while one writes', async () => {
    const { library, keeper } = opened();
    for (const text of ['O', 'On', 'On ', 'On t']) {
      keeper.write(text);
      await pass(250);
    }
    expect(library.waiting).toEqual([]);
    await pass(50);
    expect(library.call.arg.text).toBe('On t');
  });

  it('of a writer without a pause is sent within a second and a half, again and again', async () => {
    const { library, keeper } = opened();
    let longest = 0;
    let since = Date.now();
    for (let stroke = 1; stroke <= 400; stroke += 1) {
      keeper.write('x'.repeat(stroke));
      await pass(50);
      if (library.waiting.length === 0) continue;
      longest = Math.max(longest, Date.now() - since);
      await library.call.commit();
      since = Date.now();
    }
    expect(longest).toBeGreaterThan(1_000);
    expect(longest).toBeLessThanOrEqual(1_550);
  });

  it('counts that second and a half from the first word after a slow save was sent', async () => {
    const { library, keeper } = opened();
    keeper.write('a');
    await pass(300);
    for (let stroke = 1; stroke <= 20; stroke += 1) {
      keeper.write(`a${'b'.repeat(stroke)}`);
      await pass(100);
    }
    await library.call.commit();
    await pass(0);
    expect(library.call.arg).toEqual({ ref, text: `a${'b'.repeat(20)}`, base: 1 });
  });

  it('is saved once at a time, and what was typed meanwhile is saved next', async () => {
    const { library, keeper, said } = opened();
    keeper.write('one');
    await pass(300);
    keeper.write('one two');
    keeper.flush();
    await pass(1_000);
    expect(library.call.arg.text).toBe('one');
    await library.call.commit();
    expect(said.at(-1)).toEqual({ state: 'unsaved' });
    await pass(300);
    expect(library.call.arg).toEqual({ ref, text: 'one two', base: 1 });
    await library.call.commit();
    expect(said.at(-1)).toEqual({ state: 'saved', at: at(2) });
    await pass(60_000);
    expect(library.revisions).toEqual(['one', 'one two']);
  });

  it('is not saved again when nothing changed', async () => {
    const { library, keeper, said } = opened(noteOf('as it was', 3));
    expect(keeper.status).toEqual({ state: 'saved', at: at(3) });
    keeper.write('as it was');
    keeper.flush();
    keeper.close();
    await pass(60_000);
    expect([library.waiting, said]).toEqual([[], []]);
  });

  it('that is written and taken back rests as it was', async () => {
    const { library, keeper, said } = opened(noteOf('stands', 1));
    keeper.write('stands!');
    keeper.write('stands');
    await pass(60_000);
    expect(said).toEqual([{ state: 'unsaved' }, { state: 'saved', at: at(1) }]);
    expect(library.waiting).toEqual([]);
  });

  it('that is taken back while its change is being saved is saved as it was before', async () => {
    const { library, keeper } = opened(noteOf('stands', 1));
    keeper.write('stands!');
    keeper.flush();
    keeper.write('stands');
    await library.call.commit();
    await pass(300);
    await library.call.commit();
    expect(library.revisions).toEqual(['stands', 'stands!', 'stands']);
    expect(keeper.status).toEqual({ state: 'saved', at: at(3) });
  });

  it('can be emptied', async () => {
    const { library, keeper } = opened(noteOf('away with it', 1));
    keeper.write('');
    await pass(300);
    await library.call.commit();
    expect(library.revisions).toEqual(['away with it', '']);
  });

  it('begins empty where none is stored or an emptied one', () => {
    expect(opened().keeper.status).toEqual({ state: 'empty' });
    expect(opened(noteOf('', 2)).keeper.status).toEqual({ state: 'empty' });
  });
});

describe('a note that cannot be saved', () => {
  it('says so, keeps its words and tries again by itself until it can', async () => {
    const { library, keeper, said } = opened();
    keeper.write('dear words');
    await pass(300);
    await library.call.fail(diskFull);
    expect(said.at(-1)).toEqual({ state: 'failed', error: diskFull });
    await pass(3_999);
    expect(library.waiting).toEqual([]);
    await pass(1);
    await library.call.fail(diskFull);
    expect(keeper.text).toBe('dear words');
    await pass(4_000);
    await library.call.commit();
    expect(said.at(-1)).toEqual({ state: 'saved', at: at(1) });
    await pass(60_000);
    expect(library.revisions).toEqual(['dear words']);
  });

  it('is tried again when the writer goes on, not at every key', async () => {
    const { library, keeper, said } = opened();
    keeper.write('a');
    await pass(300);
    await library.call.fail(diskFull);
    await pass(2_000);
    for (const text of ['ab', 'abc', 'abcd']) {
      keeper.write(text);
      await pass(100);
      expect([library.waiting.length, said.at(-1)?.state]).toEqual([0, 'failed']);
    }
    await pass(200);
    expect(library.call.arg.text).toBe('abcd');
  });

  it('is tried again at once when the reader asks', async () => {
    const { library, keeper } = opened();
    keeper.write('a');
    await pass(300);
    await library.call.fail(diskFull);
    keeper.flush();
    await library.call.commit();
    expect(keeper.status).toEqual({ state: 'saved', at: at(1) });
  });

  it('is not called saved when it is taken back to what was stored before: that is not known any more', async () => {
    const { library, keeper, said } = opened(noteOf('old', 1));
    keeper.write('new');
    await pass(300);
    await library.call.commit({ loseAnswer: true });
    keeper.write('old');
    await pass(300);
    expect(said.some(({ state }) => state === 'saved')).toBe(false);
    expect(library.call.arg.text).toBe('old');
  });

  it('finds its own words when only the answer was lost', async () => {
    const { library, keeper } = opened();
    keeper.write('once');
    await pass(300);
    await library.call.commit({ loseAnswer: true });
    await pass(4_000);
    await library.call.commit();
    expect([keeper.status, library.revisions]).toEqual([{ state: 'saved', at: at(1) }, ['once']]);
  });

  it('fails as well when the call throws what is no error', async () => {
    const { library, keeper } = opened();
    keeper.write('a');
    await pass(300);
    await library.call.fail('a bare word');
    expect(keeper.status).toEqual({ state: 'failed', error: 'a bare word' });
  });
});

describe('a note that was changed elsewhere', () => {
  async function inConflict() {
    const room = opened(noteOf('first', 1));
    room.library.revisions.push('from elsewhere');
    room.keeper.write('from here');
    await pass(300);
    await room.library.call.commit();
    return room;
  }

  it('is not saved over the other, and goes on holding what is typed', async () => {
    const { library, keeper } = await inConflict();
    expect(keeper.status).toMatchObject({ state: 'conflict', stored: 2, error: { code: 'note-conflict' } });
    keeper.write('from here, and more');
    keeper.flush();
    await pass(60_000);
    expect([library.waiting, keeper.text]).toEqual([[], 'from here, and more']);
    expect(library.revisions).toEqual(['first', 'from elsewhere']);
  });

  it('is not sent again by what was typed while the refusal was on its way', async () => {
    const { library, keeper } = opened(noteOf('first', 1));
    library.revisions.push('from elsewhere');
    keeper.write('from here');
    keeper.flush();
    keeper.write('from here, and more');
    await library.call.commit();
    await pass(60_000);
    expect([library.waiting, keeper.status.state]).toEqual([[], 'conflict']);
  });

  it('is saved over the other when the reader says so; the other stays in the history', async () => {
    const { library, keeper } = await inConflict();
    keeper.write('from here, and more');
    keeper.overwrite();
    await library.call.commit();
    expect(keeper.status).toEqual({ state: 'saved', at: at(3) });
    expect(library.revisions).toEqual(['first', 'from elsewhere', 'from here, and more']);
  });

  it('can be kept also when its words are those that it began with', async () => {
    const { library, keeper } = await inConflict();
    keeper.write('first');
    keeper.overwrite();
    await library.call.commit();
    expect(library.revisions).toEqual(['first', 'from elsewhere', 'first']);
  });

  it('meets a second conflict as it met the first', async () => {
    const { library, keeper } = await inConflict();
    keeper.overwrite();
    library.revisions.push('and again');
    await library.call.commit();
    expect(keeper.status).toMatchObject({ state: 'conflict', stored: 3 });
  });

  it('ignores `overwrite` where there is no conflict', async () => {
    const { library, keeper } = opened(noteOf('calm', 1));
    keeper.overwrite();
    await pass(60_000);
    expect(library.waiting).toEqual([]);
  });

  it('loses no words when its page is closed undecided', async () => {
    const { library, keeper } = await inConflict();
    keeper.close();
    await library.call.commit();
    expect(library.revisions).toEqual(['first', 'from elsewhere', 'from here']);
  });
});

describe('a page that is closed', () => {
  it('saves what is left without waiting for the pause', async () => {
    const { library, keeper } = opened();
    keeper.write('last words');
    keeper.close();
    await library.call.commit();
    expect(library.revisions).toEqual(['last words']);
  });

  it('saves what was typed while a save was under way, as soon as that has answered', async () => {
    const { library, keeper } = opened();
    keeper.write('last');
    await pass(300);
    keeper.write('last words');
    keeper.close();
    await library.call.commit();
    expect(library.call.arg).toEqual({ ref, text: 'last words', base: 1 });
    await library.call.commit();
    expect(library.revisions).toEqual(['last', 'last words']);
  });

  it('goes on trying where its last save fails, and tells nobody', async () => {
    const { library, keeper, said } = opened();
    keeper.write('last words');
    keeper.close();
    await library.call.fail(diskFull);
    await pass(4_000);
    await library.call.commit();
    expect(library.revisions).toEqual(['last words']);
    expect(said).toEqual([{ state: 'unsaved' }]);
  });

  it('settles a conflict that comes after it by keeping both', async () => {
    const { library, keeper } = opened(noteOf('first', 1));
    library.revisions.push('from elsewhere');
    keeper.write('from here');
    keeper.close();
    await library.call.commit();
    await library.call.commit();
    expect(library.revisions).toEqual(['first', 'from elsewhere', 'from here']);
  });

  it('and opened again shows the words that are not stored yet, not the older ones that are', async () => {
    const { library, keeper } = opened(noteOf('old', 1));
    keeper.write('new');
    keeper.close();
    await library.call.fail(diskFull);
    const again = opened(noteOf('old', 1), library);
    expect([again.keeper.text, again.keeper.status]).toEqual(['new', { state: 'failed', error: diskFull }]);
    again.keeper.write('newer');
    await pass(300);
    await library.call.commit();
    expect(library.revisions).toEqual(['old', 'newer']);
    expect(again.said.at(-1)).toEqual({ state: 'saved', at: at(2) });
  });

  it('is known to hold words that are stored nowhere, so that its note is shown', async () => {
    const { library, keeper } = opened();
    expect(heldText(library.api, ref)).toBe('');
    keeper.write('only here');
    keeper.close();
    await library.call.fail(diskFull);
    expect(heldText(library.api, ref)).toBe('only here');
    expect(heldText(library.api, { ...ref, record: 'coal' })).toBe('');
  });

  it('and opened again from an answer that is older than the last save goes on from that save', async () => {
    const { library, keeper } = opened();
    keeper.write('written');
    keeper.close();
    await library.call.commit();
    const again = opened(null, library);
    expect([again.keeper.text, again.keeper.status]).toEqual(['written', { state: 'saved', at: at(1) }]);
    again.keeper.write('written on');
    await pass(300);
    await library.call.commit();
    expect(library.revisions).toEqual(['written', 'written on']);
  });

  it('and opened again where a newer note is stored takes that', async () => {
    const { library, keeper } = opened();
    keeper.write('written');
    keeper.close();
    await library.call.commit();
    library.revisions.push('newer');
    const again = opened(noteOf('newer', 2), library);
    expect(again.keeper.text).toBe('newer');
  });

  it('does not silence the page that was opened after it', async () => {
    const { library, keeper } = opened();
    keeper.write('a');
    const again = opened(null, library);
    keeper.close();
    await library.call.commit();
    expect(again.said.at(-1)).toEqual({ state: 'saved', at: at(1) });
  });

  it('keeps records apart', async () => {
    const { library, keeper } = opened();
    keeper.write('of rice');
    keeper.close();
    await library.call.commit();
    const other = keepNote(library.api, { collection: 'sample', record: 'coal' }, null, () => {});
    expect(other.text).toBe('');
  });
});

describe('a window that goes', () => {
  it('sends what is left', () => {
    const { library, keeper } = opened();
    keeper.write('last words');
    keeper.leave();
    expect(library.call.arg).toEqual({ ref, text: 'last words', base: 0 });
  });

  it('does not wait for the save under way, which it would not live to see', async () => {
    const { library, keeper } = opened();
    keeper.write('last');
    await pass(300);
    keeper.write('last words');
    keeper.leave();
    for (const call of [...library.waiting]) await call.commit();
    expect(library.revisions).toEqual(['last', 'last words']);
  });

  it('sends nothing where all is under way or stored', async () => {
    const { library, keeper } = opened();
    keeper.leave();
    keeper.write('words');
    await pass(300);
    keeper.leave();
    await library.call.commit();
    keeper.leave();
    expect([library.waiting, library.revisions]).toEqual([[], ['words']]);
  });

  it('keeps both texts of a conflict', async () => {
    const { library, keeper } = opened(noteOf('first', 1));
    library.revisions.push('from elsewhere');
    keeper.write('from here');
    await pass(300);
    await library.call.commit();
    keeper.leave();
    await library.call.commit();
    expect(library.revisions).toEqual(['first', 'from elsewhere', 'from here']);
  });
});

type Step =
  | { readonly do: 'write'; readonly word: string }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'flush' | 'overwrite' | 'reopen' | 'commit' | 'lose' | 'fail' | 'intrude' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('write' as const), word: fc.string({ maxLength: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 5_000 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('flush', 'overwrite', 'reopen', 'lose', 'fail', 'intrude'),
    }) as fc.Arbitrary<Step>,
  },
);

describe('whatever happens in whatever order', () => {
  it('no word is lost, one save is under way at a time, and `saved` is always true', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const library = slowLibrary();
        let written = '';
        const truthful = (status: NoteStatus) => {
          if (status.state === 'saved') expect(library.revisions.at(-1) ?? '').toBe(written);
        };
        const open = (): NoteKeeper => keepNote(library.api, ref, null, truthful);
        let keeper = open();

        for (const each of steps) {
          if (each.do === 'write') {
            written = `${written}${each.word}`.slice(-8);
            keeper.write(written);
          } else if (each.do === 'pass') await pass(each.ms);
          else if (each.do === 'flush') keeper.flush();
          else if (each.do === 'overwrite') keeper.overwrite();
          else if (each.do === 'commit') await library.waiting[0]?.commit();
          else if (each.do === 'lose') await library.waiting[0]?.commit({ loseAnswer: true });
          else if (each.do === 'fail') await library.waiting[0]?.fail(diskFull);
          else if (each.do === 'intrude') {
            // Only behind the back of a page with something to save; else nobody was told of a change.
            if (keeper.status.state === 'unsaved') library.revisions.push('from elsewhere');
          } else {
            keeper.close();
            keeper = open();
          }
          expect(library.waiting.length).toBeLessThanOrEqual(1);
          expect(keeper.text).toBe(written);
        }

        keeper.close();
        for (let round = 0; round < 6; round += 1) {
          await library.waiting[0]?.commit();
          await pass(4_000);
        }
        expect(library.waiting).toEqual([]);
        if (written !== '' || library.revisions.length > 0) expect(library.revisions.at(-1)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });
});
