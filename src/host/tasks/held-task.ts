import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Entry of a process for tests: begins its task when a file is there, so that one can see what goes on meanwhile. */
const go = process.env.CARREL_TEST_GO ?? '';
while (!existsSync(go)) await wait(10);
await import('./task-entry.ts');
