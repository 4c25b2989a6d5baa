import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { runTool } from './check/run-tool.ts';

/**
 * `npm run test:exports [COUNT]`: the tests of exports with 10,000 hostile records, or as many as asked for, where
 * `npm test` has 300. Closes with the figures; the last stand in test/exports/README.md.
 */
const root = resolve(import.meta.dirname, '..');
process.env.CARREL_EXPORTS = process.argv[2] ?? '10000';
process.env.CARREL_SEED ??= String(randomInt(2 ** 31));
console.log(`CARREL_SEED=${process.env.CARREL_SEED} makes these records again.`);
const { ok, output } = await runTool(root, 'vitest', 'vitest', ['run', 'test/exports']);
console.log(output);
process.exitCode = ok ? 0 : 1;
