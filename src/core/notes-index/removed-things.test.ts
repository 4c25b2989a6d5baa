import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Library, openLibrary } from '../library/open-library.ts';
import { removedThings, restoreNote } from './removed-things.ts';

const coal = { collection: 'talks', record: 'coal' };
let folder: string;
let library: Library;
let day = 1;
const at = (date: number) => `2026-11-0${date}T00:00:00.000Z`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-bin-'));
  library = openLibrary(folder, { now: () => new Date(at(day)), log: () => {} });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (record: string, date: number, ...texts: string[]) => {
  day = date;
  for (const [base, text] of texts.entries()) library.notes.save({ ref: { ...coal, record }, text, base });
};
const noMarks = { removedSince: () => [] };
const bin = (since: string, limit = 9) =>
  removedThings(library, noMarks, [], { since, limit }).map(({ note, removedAt }) => [note, removedAt]);

it('shows emptied notes as they last were, and only since an instant', () => {
  write('coal', 1, 'First.', 'Second.', '');
  write('rice', 3, 'Rice.', '');
  write('tin', 4, 'Tin.');
  write('lead', 5, 'Lead.', '', 'Lead again.');
  expect([bin(at(1)), bin(at(2)), bin(at(1), 1)]).toEqual([
    [
      ['Rice.', at(3)],
      ['Second.', at(1)],
    ],
    [['Rice.', at(3)]],
    [['Rice.', at(3)]],
  ]);
});

it('brings a note back as its newest wording, and says where there was none', () => {
  write('coal', 1, 'First.', 'Second.', '');
  expect(restoreNote(library.notes, coal)).toMatchObject({ text: 'Second.', revision: 4 });
  expect(bin(at(1))).toEqual([]);
  expect(() => restoreNote(library.notes, { ...coal, record: 'gold' })).toThrowError(
    expect.objectContaining({ code: 'note-revision-not-found' }),
  );
});
