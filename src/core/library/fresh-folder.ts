import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from './open-library.ts';

/** Help for the tests of the library: a folder of one's own, and a clock that moves a second at each look. */

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'carrel-library-'));

export interface Opened {
  readonly library: Library;
  readonly log: readonly string[];
}

export function openTest(folder: string, start = '2026-11-24T09:00:00.000Z'): Opened {
  let time = Date.parse(start) - 1000;
  const log: string[] = [];
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  return { library: openLibrary(folder, { now, log: (line) => log.push(line) }), log };
}

export const coal = { collection: 'sino-north-korean', record: 'coal' };
export const rice = { collection: 'sino-north-korean', record: 'rice' };
