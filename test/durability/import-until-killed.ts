import { writeSync } from 'node:fs';
import { createClient } from '#contract/client.ts';
import { startHostWorker } from '#host/worker-transport.ts';

/**
 * Imports a file in the host's own thread, as a shell does, and says how far it is: `import-until-killed.ts DATA FILE`.
 * Ends by being killed.
 */
const [dataFolder = '', path = ''] = process.argv.slice(2);
const options = { dataFolder, packFolders: [], packFiles: [], shell: 'a test', version: '0.0.0' };
const host = startHostWorker(new URL('../../src/host/worker.ts', import.meta.url), options);
const { api, on } = createClient(host.transport);
on('imports.changed', ({ outcome }) => {
  const phase = outcome.state === 'running' ? outcome.progress.phase : outcome.state;
  writeSync(1, `${phase}\n`);
});
await api.imports.start({ paths: [path], settings: { format: null, encoding: null, map: null, about: {} } });
setInterval(() => {}, 60_000);
