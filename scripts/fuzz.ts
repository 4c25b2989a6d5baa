import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runTool } from './check/run-tool.ts';

/**
 * `npm run fuzz [FACTOR]`: the tests with generated input of every importer, of search, citations and names: with five
 * times their usual number of cases, which is twelve times that of `npm test`, or as often as the factor says; and what is
 * hostile by its size in full, of which `npm test` has a quarter. Closes with their line; the last figures stand in test/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const factor = process.argv[2] ?? '5';
const files = globSync('{src/core,test/bad-input}/**/*.test.ts', { cwd: root }).filter((path) =>
  readFileSync(resolve(root, path), 'utf8').includes('/test-fuzz.ts'),
);
process.env.CARREL_FUZZ = factor;
process.env.CARREL_SEED ??= String(randomInt(2 ** 31));
console.log(`CARREL_SEED=${process.env.CARREL_SEED} makes these cases again.`);
const { ok, output } = await runTool(root, 'vitest', 'vitest', ['run', ...files.sort()]);
console.log(output);
process.exitCode = ok ? 0 : 1;
