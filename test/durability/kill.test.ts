import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';

/** The normal run; the long one is `CARREL_KILL_CYCLES=1000`. */
const cycles = Number(process.env.CARREL_KILL_CYCLES ?? 20);
const longestMs = 120;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'carrel-kill-')), 'library');
});
const ports = { now: () => new Date(), log: () => {} };

interface Acknowledged {
  readonly record: string;
  readonly revision: number;
  readonly name: string;
}

/** Lets a child save notes, kills it at a random moment after it said `since`, and answers what it had acknowledged. */
async function killed(
  label: string,
  manner: 'honest' | 'hasty',
  since: 'opening' | 'saved' = 'saved',
): Promise<Acknowledged[]> {
  const child = startChild('save-notes.ts', [folder, label, manner]);
  await child.said(since);
  await wait(Math.random() * longestMs);
  child.process.kill('SIGKILL');
  await child.gone();
  expect(child.errors()).toBe('');
  return child
    .lines()
    .map((line) => line.split(' '))
    .filter(([word]) => word === 'saved')
    .map(([, record = '', revision, name = '']) => ({ record, revision: Number(revision), name }));
}

/** Those of the acknowledged revisions that the library does not have, word for word. */
function lost(library: Library, acknowledged: readonly Acknowledged[]): Acknowledged[] {
  const records = [...new Set(acknowledged.map(({ record }) => record))];
  const texts = new Map(
    records.map((record) => [record, library.notes.revisions({ collection: 'kill', record })]),
  );
  return acknowledged.filter(
    ({ record, revision, name }) => !texts.get(record)?.[revision - 1]?.text.startsWith(`${name} `),
  );
}

describe('a process killed while it saves notes', () => {
  it(
    `loses none that it acknowledged, in ${cycles} cycles, nor when the database is lost after that`,
    async () => {
      const acknowledged: Acknowledged[] = [];
      for (let cycle = 1; cycle <= cycles; cycle += 1) {
        acknowledged.push(...(await killed(`run-${cycle}`, 'honest', cycle % 4 === 0 ? 'opening' : 'saved')));
        // Opening checks every page and row, and the lock of the dead process is gone.
        const library = openLibrary(folder, ports);
        expect(lost(library, acknowledged)).toEqual([]);
        library.close();
      }
      // A run in which nothing was saved would prove nothing.
      expect(acknowledged.length).toBeGreaterThan(cycles);

      rmSync(join(folder, 'library.sqlite'));
      const rebuilt = openLibrary(folder, ports);
      expect(lost(rebuilt, acknowledged)).toEqual([]);
      rebuilt.close();
    },
    cycles * 5000,
  );

  it('is caught when it acknowledges before it saves', async () => {
    const missing: Acknowledged[] = [];
    for (let cycle = 1; cycle <= 5; cycle += 1) {
      const acknowledged = await killed(`run-${cycle}`, 'hasty');
      const library = openLibrary(folder, ports);
      missing.push(...lost(library, acknowledged));
      library.close();
    }
    expect(missing.length).toBeGreaterThan(0);
  }, 60_000);
});

describe('a second process', () => {
  it.each(['SIGCONT', 'SIGSTOP'] as const)(
    'is refused while the first lives, also after %s, and let in right after that was killed',
    async (signal) => {
      const first = startChild('hold-library.ts', [folder]);
      await first.said('open');
      first.process.kill(signal);
      expect(() => openLibrary(folder, ports)).toThrow(
        expect.objectContaining({
          code: 'library-locked',
          message: `Another Carrel has the library in ${folder} open. Close its window, or name another folder in CARREL_DATA.`,
        }),
      );
      first.process.kill('SIGKILL');
      await first.gone();
      openLibrary(folder, ports).close();
    },
  );
});
