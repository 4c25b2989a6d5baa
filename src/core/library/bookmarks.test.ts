import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coal, freshFolder, openTest, rice } from './fresh-folder.ts';
import { refKey } from './ref-key.ts';

describe('bookmarks', () => {
  it('are set and taken away, and are the same the next time', () => {
    const folder = freshFolder();
    const { library } = openTest(folder);
    library.bookmarks.set(coal, true);
    library.bookmarks.set(rice, true);
    library.bookmarks.set(coal, false);
    expect([...library.bookmarks.all()]).toEqual([refKey(rice)]);
    library.close();
    const again = openTest(folder).library;
    expect([again.bookmarks.has(coal), again.bookmarks.has(rice)]).toEqual([false, true]);
    again.close();
  });

  it('have one commit for each change, none for what is so already, and a new beginning when set again', () => {
    const folder = freshFolder();
    const { library } = openTest(folder);
    library.bookmarks.set(coal, false);
    library.bookmarks.set(coal, true);
    library.bookmarks.set(coal, true);
    library.bookmarks.set(coal, false);
    library.bookmarks.set(coal, true);
    library.close();
    const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n');
    expect(
      lines
        .map((line) => JSON.parse(line))
        .map(({ seq, createdAt, removedAt }) => [seq, createdAt, removedAt]),
    ).toEqual([
      [1, '2026-11-24T09:00:02.000Z', null],
      [2, '2026-11-24T09:00:02.000Z', '2026-11-24T09:00:04.000Z'],
      [3, '2026-11-24T09:00:05.000Z', null],
    ]);
  });

  it('of two records are never taken for one', () => {
    const pairs = [
      { collection: 'a b', record: 'c' },
      { collection: 'a', record: 'b c' },
      { collection: 'a', record: ' b c' },
    ];
    expect(new Set(pairs.map(refKey)).size).toBe(3);
  });
});
