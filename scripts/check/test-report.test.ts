import { describe, expect, it } from 'vitest';
import { closingLines, reportLine, timed } from './steps.ts';
import { countTests, failedTests } from './test-report.ts';

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

describe('what failed', () => {
  it('is named by its file and name, with the beginning of what it said', () => {
    const said = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const text = JSON.stringify({
      testResults: [
        {
          name: '/room/src/good.test.ts',
          status: 'passed',
          assertionResults: [{ status: 'passed', fullName: 'is good' }],
        },
        {
          name: '/room/src/bad.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a date is kept', failureMessages: [] },
            { status: 'failed', fullName: 'a name is kept', failureMessages: [said] },
          ],
        },
        {
          name: '/room/src/broken.test.ts',
          status: 'failed',
          message: 'cannot be loaded',
          assertionResults: [],
        },
      ],
    });
    const [bad, broken, ...others] = failedTests(text, '/room');
    expect(others).toEqual([]);
    expect(bad).toMatch(/^src\/bad\.test\.ts › a name is kept\n {4}line 0\n/);
    expect(bad).toContain('line 11');
    expect(bad).not.toContain('line 12');
    expect(broken).toBe('src/broken.test.ts\n    cannot be loaded');
  });

  it.each([null, '', '{'])('is nothing in a report like %j', (text) => {
    expect(failedTests(text, '/room')).toEqual([]);
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
      closingLines([
        { passed: 7, failed: 0, skipped: 1 },
        { passed: 1, failed: 1, skipped: 0 },
      ]),
    ).toBe('8 passed, 1 failed');
  });

  it('tells once more at the end what failed', () => {
    const failed = { passed: 1, failed: 1, skipped: 0, failures: ['src/bad.test.ts › a name\n    said'] };
    expect(closingLines([failed, { passed: 7, failed: 0, skipped: 1 }])).toBe(
      'src/bad.test.ts › a name\n    said\n8 passed, 1 failed',
    );
  });
});
