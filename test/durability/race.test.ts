import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';
import { figures } from './figures.ts';

/** The normal run; the long one is `CARREL_RACES=200`. */
const races = Number(process.env.CARREL_RACES ?? 2);

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'carrel-race-')), 'library');
  // What the reader is to find; a library that is being made has nothing to read yet.
  openLibrary(folder, ports).close();
});
const ports = { now: () => new Date(), log: () => {} };

/** Lets two processes open the library at once; what each says it did, and what went wrong. */
async function raced(name: string, manner = 'honest') {
  const pair = ['one', 'two'].map((each) =>
    startChild('race-library.ts', [folder, `${name}-${each}`, manner]),
  );
  const words = await Promise.all(
    pair.map(async (child) => {
      await Promise.race([child.said('saved'), child.said('reading'), child.gone()]);
      return child.lines()[0]?.split(' ')[0] ?? 'failed';
    }),
  );
  for (const child of pair) child.process.kill('SIGKILL');
  await Promise.all(pair.map((child) => child.gone()));
  return { words: words.sort(), errors: pair.map((child) => child.errors()) };
}

describe('of two that open a library at once', () => {
  it(
    `one writes and the other reads, and nothing is lost, in ${races} races`,
    async () => {
      for (let race = 1; race <= races; race += 1) {
        expect(await raced(String(race))).toEqual({ words: ['reading', 'saved'], errors: ['', ''] });
      }
      const library = openLibrary(folder, ports);
      expect([library.notes.all().size, library.recovery]).toEqual([races, null]);
      library.close();
      figures('two open a library at once', { races, 'more than one writer': 0, lost: 0 });
    },
    races * 10_000,
  );

  it('both write where the lock is left out, and that is seen', async () => {
    const { words } = await raced('careless', 'careless');
    expect(words).not.toEqual(['reading', 'saved']);
  });
});
