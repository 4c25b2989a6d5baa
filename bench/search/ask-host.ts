import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#contract/client.ts';
import { startHostWorker } from '#host/worker-transport.ts';

/** A host on its thread, as every shell starts it, asked as the window asks it. */
export interface AskedHost {
  /** What a keystroke asks for: the first page of what matches, best first. Answers how many match. */
  firstPage(query: string): Promise<number>;
  /** What the panel beside the list asks for then: the facets and timeline of all that matches. Answers how many values. */
  facets(query: string): Promise<number>;
  stop(): Promise<void>;
}

const pageSize = 25;
/** Values of each kind that the panel shows at first. */
const shownValues = 8;

const viewOf = (query: string) => ({ query, collections: null, only: 'all', sort: 'relevance' }) as const;

export function startAskedHost(root: string, ...packs: readonly string[]): AskedHost {
  const dataFolder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const options = { dataFolder, packFolders: [], packFiles: packs, shell: 'a benchmark', version: '0.0.0' };
  const host = startHostWorker(new URL(`file://${root}/src/host/worker.ts`), options);
  const { api } = createClient(host.transport);
  return {
    async firstPage(query) {
      const { total } = await api.catalogue.query({ view: viewOf(query), offset: 0, limit: pageSize });
      return total;
    },
    async facets(query) {
      const { facets } = await api.catalogue.facets({
        view: { ...viewOf(query), sort: 'date' },
        limit: shownValues,
      });
      return facets.length;
    },
    async stop() {
      await host.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
