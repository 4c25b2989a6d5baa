import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AppError, isAppError } from '#contract/errors.ts';
import { coal, freshFolder, rice } from './fresh-folder.ts';
import { lineOf } from './journal-lines.ts';
import { type Library, openLibrary } from './open-library.ts';

const ports = { now: () => new Date(), log: () => {} };
let folder: string;
beforeEach(() => {
  folder = join(freshFolder(), 'carrel');
});
const file = (name: string) => join(folder, name);

/** Three texts, a backup after the second, and a bookmark. */
async function fill(): Promise<void> {
  const library = openLibrary(folder, ports);
  for (const n of [1, 2, 3]) {
    library.notes.save({ ref: coal, text: `text ${n}`, base: n - 1 });
    if (n === 2) await library.backups.make();
  }
  library.bookmarks.set(rice, true);
  library.close();
}
/** Puts a folder in the place of a file, as no start can open it. */
function block(name: string): void {
  rmSync(file(name));
  mkdirSync(file(name));
}
function refusal(): AppError {
  try {
    openLibrary(folder, ports).close();
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
  throw new Error('It was opened.');
}
const holds = (library: Library) => {
  const found = [library.notes.revisions(coal).map(({ text }) => text), library.bookmarks.has(rice)];
  library.close();
  return found;
};
const all = [['text 1', 'text 2', 'text 3'], true];

describe('a library that cannot be opened', () => {
  it.each(['library.sqlite', 'journal.jsonl'])(
    'for what lies in the place of %s is put together from the rest, and that is kept',
    async (name) => {
      await fill();
      block(name);
      const why = refusal();
      expect(why.code).toBe('library-unwritable');
      expect([refusal().code, existsSync(file('damaged'))]).toEqual(['library-unwritable', false]);
      const mended = openLibrary(folder, ports, why);
      expect(mended.recovery).toMatchObject({
        why: { code: why.code },
        from: 'backup',
        backup: { seq: 2 },
        damaged: file('damaged/1'),
      });
      expect(holds(mended)).toEqual(all);
      expect(readdirSync(file('damaged/1'))).toContain(name);
      const again = openLibrary(folder, ports);
      expect(again.recovery).toBe(null);
      expect(holds(again)).toEqual(all);
    },
  );

  it('for what its journal says starts without it, and keeps it', () => {
    mkdirSync(folder, { recursive: true });
    // Half a letter: no database keeps it as it is.
    const note = {
      kind: 'note',
      seq: 1,
      ...coal,
      revision: 1,
      text: '\ud800',
      savedAt: '2026-11-26T04:00:00.000Z',
    };
    const line = lineOf({ change: note as never, from: 1, until: 1 });
    writeFileSync(file('journal.jsonl'), line);
    const why = refusal();
    expect(why.code).toBe('library-damaged');
    expect(holds(openLibrary(folder, ports, why))).toEqual([[], false]);
    const kept = readdirSync(file('damaged'), { recursive: true }).map(String);
    const journals = kept.filter((name) => name.endsWith('journal.jsonl'));
    expect(journals.map((name) => readFileSync(file(`damaged/${name}`), 'utf8'))).toEqual([line]);
  });

  it('for its folder is left as it is, and says why', async () => {
    await fill();
    const why = (() => {
      block('library.sqlite');
      return refusal();
    })();
    writeFileSync(file('damaged'), 'a file in its way');
    const before = readdirSync(folder).sort();
    expect(() => openLibrary(folder, ports, why)).toThrow(
      expect.objectContaining({ code: 'library-unwritable' }),
    );
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
