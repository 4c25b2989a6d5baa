import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './envelope.ts';

/** Help for the tests of encryption: the files below a folder in which some words stand as they are, by their paths in it. */
export function filesWith(folder: string, words: string, below = ''): string[] {
  const here = join(folder, below);
  return readdirSync(here).flatMap((name) => {
    const path = join(below, name);
    if (statSync(join(here, name)).isDirectory()) return filesWith(folder, words, path);
    const bytes = readFileSync(join(here, name));
    const found = bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
    return found ? [path] : [];
  });
}

/** Cheap enough for a test that asks often. */
export const cheap = (2 ** 14) as Cost;
