import { parentPort, workerData } from 'node:worker_threads';
import { createHost } from './create-host.ts';
import type { HostOptions } from './options.ts';
import { portTransport } from './worker-transport.ts';

/** Entry of the host's thread. `workerData` is a `HostOptions`; the message 'stop' closes everything. */
const port = parentPort;
if (!port) throw new Error('The host’s entry runs on a worker thread only.');

const host = createHost(workerData as HostOptions, portTransport(port));
port.on('message', (message) => {
  if (message !== 'stop') return;
  host.close();
  port.close();
});
