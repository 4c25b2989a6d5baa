import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { diffPacks, type PackDifference } from './diff-packs.ts';
import { openPack } from './open-pack.ts';
import { sampleCollection, sampleRecord } from './sample-records.ts';
import type { SourceRecord } from './source-record.ts';
import { writePack } from './write-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-diff-'));
});

const letter = (id: string, change: Partial<SourceRecord['record']> = {}, words = 'On coal.'): SourceRecord =>
  sampleRecord({ id, title: `Letter ${id}`, ...change }, [
    {
      id: 'translation',
      kind: 'translation',
      language: 'en',
      document: {
        language: 'en',
        blocks: [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: words }] }],
        footnotes: [],
      },
    },
  ]);

function difference(before: readonly SourceRecord[], after: readonly SourceRecord[]): PackDifference {
  const [one, two] = [join(folder, 'old.carrel'), join(folder, 'new.carrel')];
  writePack(one, sampleCollection, before, { overwrite: true });
  writePack(two, sampleCollection, after, { overwrite: true });
  const [old, next] = [openPack(one), openPack(two)];
  try {
    return diffPacks(old, next);
  } finally {
    old.close();
    next.close();
  }
}

const nothing: PackDifference = { added: [], removed: [], renumbered: [], changed: [], same: 0 };

it('finds nothing between a pack and itself, in whatever order', () => {
  const [a, b] = [letter('a'), letter('b')];
  expect(difference([a, b], [b, a])).toEqual({ ...nothing, same: 2 });
});

it('names what was added and what was removed', () => {
  expect(difference([letter('a'), letter('b')], [letter('b'), letter('c')])).toEqual({
    ...nothing,
    added: [{ id: 'c', title: 'Letter c' }],
    removed: [{ id: 'a', title: 'Letter a' }],
    same: 1,
  });
});

it('says which fields changed, and whether the words did', () => {
  const after = [letter('a', { abstract: 'Mended.', places: ['Haeju'] }), letter('b', {}, 'On coke.')];
  const { changed } = difference([letter('a'), letter('b')], after);
  expect(changed).toEqual([
    { id: 'a', title: 'Letter a', fields: ['abstract', 'places'] },
    { id: 'b', title: 'Letter b', fields: ['texts'] },
  ]);
});

it('knows a record by its old id, which the new pack keeps as an alias', () => {
  const after = [letter('d72a', { title: 'Letter a', aliases: ['a'], abstract: 'Mended.' })];
  expect(difference([letter('a')], after)).toEqual({
    ...nothing,
    renumbered: [{ from: 'a', to: 'd72a', title: 'Letter a' }],
    changed: [{ id: 'd72a', title: 'Letter a', fields: ['abstract'] }],
  });
});

it('knows a record that is the same but for its id', () => {
  expect(difference([letter('a')], [letter('z', { title: 'Letter a' })])).toMatchObject({
    renumbered: [{ from: 'a', to: 'z' }],
    added: [],
    removed: [],
  });
});

it('knows a record by another identifier that both packs have for it', () => {
  const before = [letter('a', { aliases: ['words-1'] }), letter('b', { aliases: ['words-2', 'words-3'] })];
  const after = [
    letter('c', { aliases: ['words-1'], abstract: 'Moved.' }),
    letter('d', { aliases: ['words-2'] }),
    letter('e', { aliases: ['words-3'] }),
  ];
  expect(difference(before, after)).toMatchObject({
    renumbered: [{ from: 'a', to: 'c' }],
    removed: [{ id: 'b' }],
    added: [{ id: 'd' }, { id: 'e' }],
  });
});

it('guesses nothing where two are alike', () => {
  const same = { title: 'Editorial Note' };
  const { renumbered, added, removed } = difference(
    [letter('a', same), letter('b', same)],
    [letter('y', same), letter('z', same)],
  );
  expect([renumbered, added.length, removed.length]).toEqual([[], 2, 2]);
});
