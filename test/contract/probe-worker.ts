import { parentPort } from 'node:worker_threads';
import { portTransport } from '#host/worker-transport.ts';
import { serveProbe } from './probe-handlers.ts';

if (!parentPort) throw new Error('This is the entry of a worker.');
serveProbe(portTransport(parentPort));
