import { parentPort, workerData } from 'node:worker_threads';
import { realTimer } from './backup-rounds.ts';
import { createHost } from './create-host.ts';
import { inProcess } from './looks/look-elsewhere.ts';
import { looksOver } from './looks/looks-over-port.ts';
import { shellOver } from './shell-port.ts';
import { processesOver } from './tasks/processes-over-port.ts';
import { forkTasks } from './tasks/task-process.ts';
import { type HostWorkerData, portTransport } from './worker-transport.ts';

/** Entry of the host's thread. The word `stop` on the control port closes everything; else it carries what only the shell can do. */
const port = parentPort;
if (!port) throw new Error('The host’s entry runs on a worker thread only.');

const { options, control, shellStarts } = workerData as HostWorkerData;
// Built, the entries lie side by side; as source, this one does not say where the others are.
const built = import.meta.url.endsWith('.js');
const taskEntry = new URL(built ? './task-entry.js' : './tasks/task-entry.ts', import.meta.url);
const lookEntry = new URL(built ? './look-entry.js' : './looks/look.ts', import.meta.url);
const startProcess = shellStarts ? processesOver(control) : forkTasks(taskEntry);
const tryPacks = shellStarts ? looksOver(control) : inProcess(lookEntry);
const shell = shellOver(control, { shows: options.showsFiles === true });
const host = createHost(options, portTransport(port), startProcess, realTimer, shell, tryPacks);
for (const sentence of host.troubles) process.stderr.write(`${sentence}\n`);
control.on('message', (message: unknown) => {
  if (message !== 'stop') return;
  host.close();
  control.close();
  port.close();
});
