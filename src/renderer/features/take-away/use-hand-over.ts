import { useEffect, useRef, useState } from 'react';
import type { Arg } from '#contract/api.ts';
import { isAppError, reportOf } from '#contract/errors.ts';
import type { HandOverJob, HandOverOutcome } from '#contract/hand-over.ts';
import { useApi, useHostEvent } from '../../client.tsx';

/** One hand-over at a time. It is the host's; it is cancelled when the dialog is closed. */
export function useHandOver() {
  const api = useApi();
  const [outcome, setOutcome] = useState<HandOverOutcome | null>(null);
  const job = useRef<string | null>(null);
  /** What was heard of jobs before it was known which is ours. */
  const heard = useRef(new Map<string, HandOverOutcome>());
  useHostEvent('handOver.changed', ({ job: id, outcome: told }: HandOverJob) => {
    heard.current.set(id, told);
    if (id === job.current) setOutcome(told);
  });
  // A job that has ended, or that is not there any more, is no trouble.
  const stop = useRef(() => {});
  stop.current = () => {
    if (job.current !== null) void api.handOver.cancel({ job: job.current }).catch(() => {});
  };
  useEffect(() => () => stop.current(), []);

  async function run(order: Arg<'handOver.run'>): Promise<void> {
    job.current = null;
    setOutcome({ state: 'running', phase: 'gathering', done: 0, total: 0 });
    try {
      const begun = await api.handOver.run(order);
      job.current = begun.job;
      setOutcome(heard.current.get(begun.job) ?? begun.outcome);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setOutcome({
        state: 'failed',
        error: isAppError(error) ? reportOf(error) : { code: 'internal', message },
      });
    }
  }
  return { outcome, run, cancel: () => stop.current(), reset: () => setOutcome(null) };
}
