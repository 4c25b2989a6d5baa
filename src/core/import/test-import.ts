import { createWriterHere } from '../pack/record-writer.ts';
import { importSources } from './import-sources.ts';

/**
 * `importSources` that writes on this thread, for tests: their packs are small, and a thread for each takes longer than the
 * pack. How the thread does is tested in `streaming.test.ts`, `threaded-writer.test.ts` and wherever the program itself runs.
 */
export const importHere: typeof importSources = (paths, options, ports) =>
  importSources(paths, options, { createWriter: createWriterHere, ...ports });
