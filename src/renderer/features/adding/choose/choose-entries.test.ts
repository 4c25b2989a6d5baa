import { describe, expect, it } from 'vitest';
import type { Chosen } from '../../../state/adding-state.ts';
import { addEntries, toggleEntry, whyNotTogether } from './choose-entries.ts';
import { describeChoice } from './describe-choice.ts';

const of = (name: string, kind: Chosen['kind'], bytes: number | null): Chosen => ({
  name,
  path: `/a/${name}`,
  kind,
  bytes,
});
const letters = of('letters.csv', 'file', 1200);
const notes = of('notes.txt', 'file', 800);
const texts = of('texts', 'folder', null);
const roof = of('roof.carrel', 'pack', 5000);
const wall = of('wall.carrel', 'pack', 1);

describe('a choice of files', () => {
  it('takes an entry, and takes it back', () => {
    const one = toggleEntry([letters], texts);
    expect(one).toEqual([letters, texts]);
    expect(toggleEntry(one, letters)).toEqual([texts]);
  });

  it('takes a pack in place of another, since they go one by one', () => {
    expect(toggleEntry([roof], wall)).toEqual([wall]);
    expect(toggleEntry([roof], letters)).toEqual([roof, letters]);
    expect(toggleEntry([letters], roof)).toEqual([letters, roof]);
  });

  it('holds each entry once', () => {
    expect(addEntries([letters], [notes, letters, texts])).toEqual([letters, notes, texts]);
  });

  it('is one pack, or files and folders', () => {
    expect([[roof], [letters, texts], []].map(whyNotTogether)).toEqual([null, null, null]);
    expect(whyNotTogether([roof, letters])).toContain('cannot be mixed');
    expect(whyNotTogether([roof, wall])).toContain('one by one');
  });

  it('is said in a sentence', () => {
    expect([[], [roof], [letters], [letters, notes], [texts], [letters, texts]].map(describeChoice)).toEqual([
      'Nothing is chosen yet.',
      'roof.carrel, a pack of 5.0 kB.',
      'letters.csv, 1.2 kB.',
      '2 files, 2.0 kB.',
      'The folder texts.',
      '1 file, 1.2 kB, and 1 folder.',
    ]);
  });
});
