import { parentPort, workerData } from 'node:worker_threads';
import type { TaskData } from './run-task.ts';

/** Entry of a thread for the tests of `startTask`: does what a hostile file could make a task do. */
const { arg } = workerData as TaskData;
switch ((arg as { paths: readonly string[] }).paths[0]) {
  case 'hangs':
    parentPort?.postMessage({ type: 'told', told: 'still here' });
    for (;;) Math.random();
  case 'eats memory': {
    const eaten: number[][] = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, Math.random));
  }
  case 'ends without a word':
    process.exit(3);
    break;
  case 'throws':
    throw new TypeError('no such thing');
}
