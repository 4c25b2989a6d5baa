import { expect, it } from 'vitest';
import type { ImportJob } from '#contract/imports.ts';
import { withJob } from './use-imports.ts';

const job = (name: string, records: number | null): ImportJob => ({
  job: name,
  title: name,
  outcome:
    records === null
      ? { state: 'cancelled' }
      : {
          state: 'running',
          progress: {
            phase: 'reading',
            records,
            skipped: 0,
            where: '',
            bytesRead: 0,
            bytes: 0,
            seconds: 0,
          },
        },
});

it('shows each import once, the newest first, as it was last heard of', () => {
  const heard = [job('one', 1), job('two', 1), job('one', 5)];
  expect(heard.reduce<readonly ImportJob[]>(withJob, [])).toEqual([job('two', 1), job('one', 5)]);
});

it('does not take an import that has ended for a running one, whatever comes late', () => {
  expect(withJob([job('one', null)], job('one', 7))).toEqual([job('one', null)]);
});
