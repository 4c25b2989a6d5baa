import { capturedRun } from '../../src/cli/captured-run.ts';

/** Runs the commands that it is given as JSON, one after the other, and prints what each said, as JSON. */
const said: unknown[] = [];
for (const args of JSON.parse(process.argv[2] ?? '[]') as string[][]) said.push(await capturedRun(...args));
process.stdout.write(JSON.stringify(said));
