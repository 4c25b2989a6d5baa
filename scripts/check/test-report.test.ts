import { describe, expect, it } from 'vitest';
import { closingLine, reportLine, timed } from './steps.ts';
import { countTests } from './test-report.ts';

const report = (numbers: Record<string, number>) => JSON.stringify({ success: true, ...numbers });

describe('the count of tests', () => {
  it('is what the report says', () => {
    const text = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(countTests(text, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('is one failure more when the run failed and no test did', () => {
    expect(countTests(report({ numPassedTests: 7, numFailedTests: 0 }), false)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 0,
    });
  });

  it.each([null, '', '{"numPassedTests":', '[]'])('is one failure when a failed run left %j', (text) => {
    expect(countTests(text, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a step', () => {
  it('that throws has failed and says why', async () => {
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no disc')) };
    const { seconds, ...outcome } = await timed(broken, '/');
    expect(outcome).toEqual({ name: 'broken', passed: 0, failed: 1, skipped: 0, output: 'Error: no disc' });
    expect(seconds).toBeGreaterThanOrEqual(0);
  });

  it('prints one line, and what it wrote only when it failed', () => {
    const step = { name: 'unit', seconds: 3.14, passed: 7, skipped: 1, output: 'all of it' };
    expect(reportLine({ ...step, failed: 0 })).toBe(
      'ok   unit               7 passed, 0 failed, 1 skipped  3.1 s',
    );
    expect(reportLine({ ...step, failed: 2 })).toBe(
      'FAIL unit               7 passed, 2 failed, 1 skipped  3.1 s\nall of it',
    );
  });

  it('is summed up with the others', () => {
    expect(
      closingLine([
        { passed: 7, failed: 0, skipped: 1 },
        { passed: 1, failed: 1, skipped: 0 },
      ]),
    ).toBe('8 passed, 1 failed');
  });
});
