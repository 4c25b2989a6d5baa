import { describe, expect, it } from 'vitest';
import type { RecoveryReport } from '#contract/library.ts';
import { backedUpWords, holdingsWords } from './holdings-words.ts';
import { addsNothing, differingWords, planWords } from './plan-words.ts';
import { doneWords, foundWords, leftWords } from './recovery-words.ts';
import { whenWords } from './when-words.ts';

const now = new Date(2026, 10, 26, 15, 0);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).toISOString();

it('says when by the reader’s own clock', () => {
  expect([at(26, 14), at(25, 9), at(3, 9), 'no time'].map((each) => whenWords(each, now))).toEqual([
    'today at 14:05',
    'yesterday at 09:05',
    '3 November 2026 at 09:05',
    'no time',
  ]);
});

describe('what is in a library', () => {
  const holdings = {
    version: 2,
    commits: 9,
    savedAt: at(26, 14),
    notes: 1,
    revisions: 5,
    bookmarks: 2,
    items: [
      { type: 'saved-search', there: 3, removed: 0 },
      { type: 'name-change', there: 0, removed: 1 },
      { type: 'page-mark', there: 2, removed: 0 },
    ],
  };
  it('is said in one sentence, with what was not named yet', () => {
    expect(holdingsWords(holdings)).toBe(
      '1 note (in 5 wordings), 2 bookmarks, 3 saved searches, 2 page marks.',
    );
    expect(holdingsWords({ ...holdings, notes: 0, revisions: 0, bookmarks: 0, items: [] })).toBe(
      '0 notes, 0 bookmarks.',
    );
  });

  it('is backed up, or due', () => {
    const report = { folder: '/b', backups: [], due: false, trouble: null, secondPlace: null };
    const facts = { savedAt: at(26, 14), notes: 1, bookmarks: 0 };
    const backups = [{ seq: 1, path: '/b/1', bytes: 10, facts }];
    expect([
      backedUpWords(report, now),
      backedUpWords({ ...report, due: true }, now),
      backedUpWords({ ...report, backups }, now),
      backedUpWords({ ...report, backups, due: true }, now),
      backedUpWords({ ...report, backups }, now, false),
      backedUpWords(report, now, false),
    ]).toEqual([
      'No backup is there yet, and nothing to back up.',
      'No backup is there yet. The first is made soon after something was saved.',
      'The newest backup is of today at 14:05 and holds all that was saved.',
      'The newest backup is of today at 14:05. Something was saved since; the next is made within a quarter of an hour.',
      'The newest backup is of today at 14:05.',
      'No backup is in the data folder.',
    ]);
  });
});

describe('a recovery', () => {
  const recovery: RecoveryReport = {
    why: {
      code: 'library-damaged',
      message:
        'The library was not opened: library.sqlite in /d is damaged (file is not a database). Close Carrel and start it again: it sets …',
    },
    from: 'backup',
    backup: { path: '/d/backups/1', seq: 1, savedAt: at(26, 14) },
    passedOver: [],
    replayed: 1,
    salvaged: 0,
    lastSeq: 2,
    missing: [],
    damaged: '/d/damaged/1',
    notes: 1,
    bookmarks: 0,
  };
  it('tells what was found and done', () => {
    expect([foundWords(recovery), ...doneWords(recovery, now), leftWords(recovery)]).toEqual([
      'library.sqlite in /d is damaged (file is not a database).',
      'The newest backup that is whole was put in its place, of today at 14:05.',
      '1 save since then was taken from the journal, which keeps each save a second time.',
      'Your library has 1 note and 0 bookmarks. Nothing that was saved is missing.',
    ]);
  });

  it('tells what stood in the way of a library that could not be opened', () => {
    const message =
      'The library was not opened: the folder /d cannot be written: disk I/O error. Check the disk and the permissions of …';
    expect(foundWords({ ...recovery, why: { code: 'library-unwritable', message } })).toBe(
      'The folder /d cannot be written: disk I/O error.',
    );
  });

  it('tells what was no good, what was read out of the damaged file, and what is missing', () => {
    const worse: RecoveryReport = {
      ...recovery,
      from: 'journal',
      backup: null,
      passedOver: [{ path: '/d/damaged/1/b', why: 'cut short' }],
      replayed: 0,
      salvaged: 2,
      missing: [
        { from: 3, to: 3 },
        { from: 5, to: 7 },
      ],
    };
    expect([...doneWords(worse, now), leftWords(worse)]).toEqual([
      '1 newer backup was no good, and set aside with the damaged files.',
      'No backup was there that is whole, so the library was built from the journal.',
      'The journal, which keeps each save a second time, had nothing that was lacking.',
      '2 more saves could still be read in the damaged file, and were taken from it.',
      'Your library has 1 note and 0 bookmarks. 4 saves were found nowhere (number 3, 5 to 7). Each is a wording that ' +
        'is lost, or no more than a bookmark that changed again later. Another backup may have it.',
    ]);
    expect(doneWords({ ...recovery, from: 'database' }, now)[0]).toContain('Your database was whole.');
  });
});

describe('a plan', () => {
  const none = { new: 0, continued: 0, both: 0, same: 0 };
  const plan = {
    notes: { new: 2, continued: 1, both: 1, same: 3 },
    items: [{ type: 'saved-search', ...none, new: 1 }],
    bookmarks: { set: 1, kept: 4 },
    revisions: 5,
    state: 0,
    differing: [],
  };
  it('says what is new, continued, kept twice and the same', () => {
    expect(planWords(plan)).toEqual([
      '2 notes: new, and added.',
      '1 note: continued in the copy, whose newer wording stands from then on.',
      '1 note: changed here and in the copy. Both are kept, and yours goes on standing.',
      '3 notes: the same, or older there than here. Left as here.',
      '1 saved search: new, and added.',
      '1 bookmark: new, and set.',
      '4 bookmarks: left as here.',
    ]);
    expect(addsNothing(plan)).toBe(false);
    expect(addsNothing({ ...plan, revisions: 0, bookmarks: { set: 0, kept: 4 } })).toBe(true);
  });

  it('names what differs', () => {
    const none = { collection: null, record: null, type: null, id: null };
    expect(differingWords({ ...none, kind: 'note', collection: 'sample', record: 'coal' })).toBe(
      'Note on coal in sample',
    );
    expect(differingWords({ ...none, kind: 'item', type: 'saved-search', id: 'x1' })).toBe(
      '1 saved search (x1)',
    );
  });
});
