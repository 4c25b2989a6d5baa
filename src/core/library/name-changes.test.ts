import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NameChange } from '../names/apply-changes.ts';
import { freshFolder, openTest } from './fresh-folder.ts';
import { openNameChanges } from './name-changes.ts';

const add: NameChange = { id: 'b', kind: 'add-form', entity: 'ri-sang-jo', system: 'other', text: 'Ree' };
const merge: NameChange = { id: 'a', kind: 'merge', into: 'ri-sang-jo', from: 'li-sangjo' };
const undo: NameChange = { id: 'c', kind: 'undo', of: 'b' };

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});

/** What is kept, asked when the library was opened at some hour. */
function kept(start?: string): readonly string[] {
  const { library } = openTest(folder, start);
  const ids = openNameChanges(library)
    .all()
    .map(({ change }) => change.id);
  library.close();
  return ids;
}

describe('changes of the names', () => {
  it('stay in the order of their commits, whatever the clock says', () => {
    const { library } = openTest(folder, '2026-11-24T09:00:00.000Z');
    openNameChanges(library).append(add);
    library.close();
    const earlier = openTest(folder, '2020-01-01T00:00:00.000Z');
    const changes = openNameChanges(earlier.library);
    changes.append(merge);
    changes.append(undo);
    expect(changes.all()).toEqual([
      { change: add, savedAt: '2026-11-24T09:00:01.000Z' },
      { change: merge, savedAt: expect.stringMatching(/^2020/) },
      { change: undo, savedAt: expect.stringMatching(/^2020/) },
    ]);
    expect(changes.edition()).toBe(2);
    earlier.library.close();
  });

  it('come back from the journal in that order', () => {
    const { library } = openTest(folder);
    const changes = openNameChanges(library);
    for (const change of [add, merge, undo]) changes.append(change);
    library.close();
    rmSync(join(folder, 'library.sqlite'));
    expect(kept()).toEqual(['b', 'a', 'c']);
  });

  it('are only added to', () => {
    const { library } = openTest(folder);
    const changes = openNameChanges(library);
    changes.append(add);
    expect(() => changes.append({ ...add, text: 'Rhee' })).toThrow('kept already');
    library.close();
    expect(kept()).toEqual(['b']);
  });

  it('are not kept where they are none', () => {
    const { library } = openTest(folder);
    const changes = openNameChanges(library);
    expect(() => changes.append({ ...add, text: '' })).toThrow();
    expect(changes.all()).toEqual([]);
    library.close();
  });
});
