import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#contract/client.ts';
import { startHostWorker } from '#host/worker-transport.ts';

/** A host on its thread, as every shell starts it, asked as the window asks it. */
export interface AskedHost {
  /** What a keystroke asks for: the first page of what matches, best first. Answers how many match. */
  firstPage(query: string): Promise<number>;
  stop(): Promise<void>;
}

const pageSize = 25;

export function startAskedHost(root: string, ...packs: readonly string[]): AskedHost {
  const dataFolder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const options = { dataFolder, packFolders: [], packFiles: packs, shell: 'a benchmark', version: '0.0.0' };
  const host = startHostWorker(new URL(`file://${root}/src/host/worker.ts`), options);
  const { api } = createClient(host.transport);
  return {
    async firstPage(query) {
      const view = { query, collections: null, only: 'all', sort: 'relevance' } as const;
      const { total } = await api.catalogue.query({ view, offset: 0, limit: pageSize });
      return total;
    },
    async stop() {
      await host.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
