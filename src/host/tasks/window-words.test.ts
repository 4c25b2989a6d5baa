import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWindow } from './window-words.ts';

const importers = join(import.meta.dirname, '../../core/import');

it('leaves no option of the command line in what an importer says', () => {
  const sentences = readdirSync(importers, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => readFileSync(join(importers, name), 'utf8').split('\n'))
    .filter((line) => /`.*--[a-z]+/.test(line) && !/^\s*(?:\*|\/[/*])/.test(line));
  // Those that there are today; none would mean that they are not found.
  expect(sentences.length).toBeGreaterThanOrEqual(4);
  expect(sentences.map(inWindow).filter((line) => /--[a-z]{3}/.test(line))).toEqual([]);
});
