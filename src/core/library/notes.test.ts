import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../sql.ts';
import { coal, freshFolder, openTest, rice } from './fresh-folder.ts';
import { migrate } from './migrate.ts';
import { newestNoteQuery } from './notes.ts';
import { openDatabase } from './open-database.ts';
import type { Library } from './open-library.ts';

let folder: string;
let library: Library;
beforeEach(() => {
  folder = freshFolder();
  library = openTest(folder).library;
});
afterEach(() => library.close());

const texts = (ref = coal) => library.notes.revisions(ref).map((note) => note.text);
const saving = (text: string, base: number) => {
  try {
    return library.notes.save({ ref: coal, text, base });
  } catch (error) {
    return error;
  }
};

describe('a note', () => {
  it('is not there before it is saved', () => {
    expect([library.notes.get(coal), library.notes.all().size]).toEqual([null, 0]);
  });

  it('counts its revisions from 1 and keeps them all', () => {
    library.notes.save({ ref: coal, text: 'one', base: 0 });
    library.notes.save({ ref: rice, text: 'other', base: 0 });
    expect(library.notes.save({ ref: coal, text: 'two', base: 1 })).toEqual({
      record: coal,
      text: 'two',
      revision: 2,
      savedAt: '2026-11-24T09:00:03.000Z',
    });
    expect([texts(coal), texts(rice)]).toEqual([['one', 'two'], ['other']]);
  });

  it('has no new revision when the stored text is saved again, whatever was seen last', () => {
    const first = library.notes.save({ ref: coal, text: 'one', base: 0 });
    expect([saving('one', 1), saving('one', 0), texts()]).toEqual([first, first, ['one']]);
  });

  it('that was emptied has a revision for it, and is a note no more', () => {
    library.notes.save({ ref: coal, text: 'one', base: 0 });
    expect(library.notes.all().has('17 sino-north-korean coal')).toBe(true);
    library.notes.save({ ref: coal, text: '', base: 1 });
    expect([library.notes.get(coal)?.revision, library.notes.all().size]).toEqual([2, 0]);
    library.close();
    library = openTest(folder).library;
    expect([texts(), library.notes.all().size]).toEqual([['one', ''], 0]);
  });

  it('is not begun by an empty text', () => {
    expect([library.notes.save({ ref: coal, text: '', base: 0 }).revision, library.notes.get(coal)]).toEqual([
      0,
      null,
    ]);
  });

  it('that was changed elsewhere is not overwritten: the answer holds the stored text', () => {
    library.notes.save({ ref: coal, text: 'one', base: 0 });
    library.notes.save({ ref: coal, text: 'theirs', base: 1 });
    expect(saving('mine', 1)).toMatchObject({
      code: 'note-conflict',
      message:
        'The note on “coal” was not saved: it has a newer revision (2) than the one that was edited (1). ' +
        'Compare the two texts and save again.',
      detail: { revision: 2, text: 'theirs', savedAt: '2026-11-24T09:00:02.000Z' },
    });
    expect(saving('theirs and mine', 2)).toMatchObject({ revision: 3 });
    expect(texts()).toEqual(['one', 'theirs', 'theirs and mine']);
  });

  it('is saved also by one who has seen a revision that was lost since', () => {
    expect(saving('kept', 9)).toMatchObject({ text: 'kept', revision: 1 });
  });

  it('keeps its order when the clock is set back', () => {
    library.notes.save({ ref: coal, text: 'now', base: 0 });
    library.close();
    library = openTest(folder, '2025-10-20T09:00:00.000Z').library;
    library.notes.save({ ref: coal, text: 'later', base: 1 });
    expect([texts(), library.notes.get(coal)?.text]).toEqual([['now', 'later'], 'later']);
  });

  it('comes back as it was written, in any script and with any character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (record, text) => {
          const ref = { collection: 'any', record };
          const { revision } = library.notes.save({ ref, text, base: Number.MAX_SAFE_INTEGER });
          expect(library.notes.get(ref)).toMatchObject({ text, revision });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('with half a surrogate pair is stored as well-formed text and is no damage', () => {
    const ref = { collection: 'any', record: 'cut \ud83d' };
    library.notes.save({ ref, text: 'half \udc00', base: 0 });
    expect(library.notes.get(ref)).toMatchObject({ text: 'half \ufffd', revision: 1 });
  });

  it('of a megabyte is saved', () => {
    const text = '평양 ё\n'.repeat(200_000);
    library.notes.save({ ref: coal, text, base: 0 });
    expect(library.notes.get(coal)?.text === text).toBe(true);
  });

  it('is found by index', () => {
    const db = openDatabase(`${folder}/plan.sqlite`);
    migrate(db);
    expect(planOf(db, newestNoteQuery(coal))).toEqual([
      expect.stringMatching(/^SEARCH note_revision USING INDEX .*\(collection=\? AND record=\?\)$/),
    ]);
    db.close();
  });
});

describe('what all notes say', () => {
  it('is known by their records, newest revision only, and told apart from before', () => {
    library.notes.save({ ref: coal, text: 'one', base: 0 });
    const before = library.notes.edition();
    library.notes.save({ ref: coal, text: 'two', base: 1 });
    library.notes.save({ ref: rice, text: 'other', base: 0 });
    library.notes.save({ ref: rice, text: '', base: 1 });
    expect(library.notes.edition()).not.toBe(before);
    expect([...library.notes.texts()]).toEqual([['17 sino-north-korean coal', 'two']]);
    library.close();
    library = openTest(folder).library;
    expect([...library.notes.texts()]).toEqual([['17 sino-north-korean coal', 'two']]);
  });
});
