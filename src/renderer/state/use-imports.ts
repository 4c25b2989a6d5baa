import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportJob } from '#contract/imports.ts';
import { useApi, useHostEvent } from '../client.tsx';

const key = ['imports'];

/** The imports of this start, newest first. They live in the host: leaving their view ends none. */
export function useImports(): readonly ImportJob[] {
  const api = useApi();
  const jobs = useQuery({ queryKey: key, queryFn: ({ signal }) => api.imports.list({}, { signal }) });
  const { put } = useImportList();
  useHostEvent('imports.changed', put);
  return jobs.data ?? [];
}

/** Changes the list that is shown, ahead of the host's next word. */
export function useImportList() {
  const queries = useQueryClient();
  const change = (to: (jobs: readonly ImportJob[]) => readonly ImportJob[]) =>
    queries.setQueryData<readonly ImportJob[]>(key, (jobs) => to(jobs ?? []));
  return {
    put: (job: ImportJob) => void change((jobs) => withJob(jobs, job)),
    take: (job: string) => void change((jobs) => jobs.filter((each) => each.job !== job)),
  };
}

/** The list with a job as it is now; a new one comes first. An import that has ended does not run again. */
export function withJob(jobs: readonly ImportJob[], job: ImportJob): readonly ImportJob[] {
  const known = jobs.find((each) => each.job === job.job);
  if (!known) return [job, ...jobs];
  if (known.outcome.state !== 'running' && job.outcome.state === 'running') return jobs;
  return jobs.map((each) => (each.job === job.job ? job : each));
}
