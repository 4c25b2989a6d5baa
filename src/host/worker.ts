import { parentPort, workerData } from 'node:worker_threads';
import { realTimer } from './backup-rounds.ts';
import { createHost } from './create-host.ts';
import { printOver } from './printing.ts';
import { type HostWorkerData, portTransport } from './worker-transport.ts';

/** Entry of the host's thread. The word `stop` on the control port closes everything; else it carries pages to be printed. */
const port = parentPort;
if (!port) throw new Error('The host’s entry runs on a worker thread only.');

const { options, control } = workerData as HostWorkerData;
// Built, the entries lie side by side; as source, this one does not say where the others are.
const built = import.meta.url.endsWith('.js');
const taskEntry = new URL(built ? './task-worker.js' : './tasks/worker.ts', import.meta.url);
const lookEntry = new URL(built ? './look-worker.js' : './looks/look.ts', import.meta.url);
const host = createHost(options, portTransport(port), taskEntry, realTimer, printOver(control), lookEntry);
for (const sentence of host.troubles) process.stderr.write(`${sentence}\n`);
control.on('message', (message: unknown) => {
  if (message !== 'stop') return;
  host.close();
  control.close();
  port.close();
});
