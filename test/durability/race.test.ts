import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';

/** The normal run; the long one is `CARREL_RACES=200`. */
const races = Number(process.env.CARREL_RACES ?? 4);

it(
  `of two that open a library at once, in ${races} races, one writes and the other reads, and nothing is lost`,
  async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'carrel-race-')), 'library');
    // What the reader is to find; a library that is being made has nothing to read yet.
    openLibrary(folder, { now: () => new Date(), log: () => {} }).close();
    for (let race = 1; race <= races; race += 1) {
      const pair = ['one', 'two'].map((name) => startChild('race-library.ts', [folder, `${race}-${name}`]));
      const words = await Promise.all(
        pair.map(async (child) => {
          await Promise.race([child.said('saved'), child.said('reading')]);
          return child.lines()[0]?.split(' ')[0];
        }),
      );
      for (const child of pair) child.process.kill('SIGKILL');
      await Promise.all(pair.map((child) => child.gone()));
      expect([words.sort(), pair.map((child) => child.errors())]).toEqual([
        ['reading', 'saved'],
        ['', ''],
      ]);
    }
    const library = openLibrary(folder, { now: () => new Date(), log: () => {} });
    expect([library.notes.all().size, library.recovery]).toEqual([races, null]);
    library.close();
  },
  races * 10_000,
);
