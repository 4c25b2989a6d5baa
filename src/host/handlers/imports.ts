import type { Handlers } from '#contract/api.ts';
import { resultOf } from '../tasks/task-pool.ts';
import type { Desk } from './index.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'imports.preview'
  | 'imports.start'
  | 'imports.cancel'
  | 'imports.list'
  | 'imports.dismiss'
  | 'imports.saveReport'
>;

/** A preview ends itself after some seconds, unless it hangs. */
const silentMs = 60_000;

export const importHandlers = ({ shelf, pool, jobs }: Desk): ImportHandlers => ({
  'imports.preview': async (order, signal) => {
    const preview = await resultOf(pool.start('preview', order, { silentMs }), signal);
    return { ...preview, replaces: shelf.find(preview.about.id)?.pack.collection ?? null };
  },
  'imports.start': ({ paths, settings }) => jobs.start(paths, settings),
  'imports.cancel': ({ job }) => {
    jobs.cancel(job);
    return {};
  },
  'imports.list': () => jobs.list(),
  'imports.dismiss': ({ job }) => {
    jobs.dismiss(job);
    return {};
  },
  'imports.saveReport': ({ job, folder }) => ({ path: jobs.saveReport(job, folder) }),
});
