import { openParent } from './parent.ts';
import type { TaskOrder } from './run-task.ts';

/** Entry of a process for the tests of `startTask`: does what a hostile file could make a task do. */
const parent = openParent();
const { arg } = (await parent.order) as TaskOrder;
switch ((arg as { paths: readonly string[] }).paths[0]) {
  case 'hangs':
    parent.say({ type: 'told', told: 'still here' });
    // What is said leaves with the next turn of the loop, which does not come.
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (;;) Math.random();
  case 'eats memory': {
    const eaten: number[][] = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, Math.random));
  }
  case 'ends without a word':
    process.exit(3);
    break;
  case 'crashes':
    process.kill(process.pid, 'SIGSEGV');
    break;
  case 'throws':
    throw new TypeError('no such thing');
  case 'echoes':
    parent.say({ type: 'done', value: arg });
    parent.leave();
    break;
  case 'never leaves':
    parent.say({ type: 'done', value: 'all is done' });
    setInterval(() => {}, 1_000);
}
