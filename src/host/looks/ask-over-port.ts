import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { lookElsewhere } from './look-elsewhere.ts';
import { looksOver } from './looks-over-port.ts';

/** For tests: looks at packs as the host's thread does in a shell that starts its processes; it waits for each. */
const { paths, patienceMs, control } = workerData as {
  readonly paths: readonly string[];
  readonly patienceMs: number;
  readonly control: MessagePort;
};
parentPort?.postMessage(lookElsewhere(paths, { tryPacks: looksOver(control), patienceMs }));
