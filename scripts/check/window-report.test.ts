import { describe, expect, it } from 'vitest';
import { countWindowTests, failedWindowTests } from './window-report.ts';

const report = (stats: object) => JSON.stringify({ stats });

describe('the count of window tests', () => {
  it('takes what the report says', () => {
    const text = report({ expected: 9, unexpected: 1, flaky: 0, skipped: 9 });
    expect(countWindowTests(text, false)).toEqual({ passed: 9, failed: 1, skipped: 9, secondTry: 0 });
  });

  it('tells of a test that passed only at its second try', () => {
    expect(countWindowTests(report({ expected: 3, flaky: 1 }), true)).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
      secondTry: 1,
    });
  });

  it('names what failed and what needed a second try, in nested suites too', () => {
    const spec = (title: string, status: string, ...errors: readonly (string | null)[]) => ({
      title,
      file: 'list.spec.ts',
      tests: [{ status, results: errors.map((message) => (message === null ? {} : { error: { message } })) }],
    });
    const text = JSON.stringify({
      suites: [
        {
          specs: [spec('opens', 'expected', null)],
          suites: [
            {
              specs: [
                spec('closes', 'unexpected', 'too late', 'later'),
                spec('shines', 'flaky', 'dark', null),
              ],
            },
          ],
        },
      ],
    });
    expect(failedWindowTests(text)).toEqual([
      'list.spec.ts › closes\n    too late',
      'list.spec.ts › shines (passed at its second try)\n    dark',
    ]);
    expect(failedWindowTests('')).toEqual([]);
  });

  it('counts a run that broke off as a failure', () => {
    const broken = { failed: 1, skipped: 0, secondTry: 0 };
    expect(countWindowTests(report({ expected: 3 }), false)).toEqual({ ...broken, passed: 3 });
    expect(countWindowTests('', true)).toEqual({ ...broken, passed: 0 });
  });
});
