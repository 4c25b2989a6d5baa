import { describe, expect, it } from 'vitest';
import { countWindowTests } from './window-report.ts';

const report = (stats: object) => JSON.stringify({ stats });

describe('the count of window tests', () => {
  it('takes what the report says', () => {
    const text = report({ expected: 9, unexpected: 1, flaky: 0, skipped: 9 });
    expect(countWindowTests(text, false)).toEqual({ passed: 9, failed: 1, skipped: 9 });
  });

  it('takes a test that passed at the second try for failed', () => {
    expect(countWindowTests(report({ expected: 3, flaky: 1 }), true)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run that broke off as a failure', () => {
    expect(countWindowTests(report({ expected: 3 }), false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(countWindowTests('', true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
