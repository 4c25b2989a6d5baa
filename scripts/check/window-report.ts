import type { Counts } from './test-report.ts';

interface PlaywrightReport {
  readonly stats?: {
    readonly expected?: number;
    readonly unexpected?: number;
    readonly flaky?: number;
    readonly skipped?: number;
  };
}

/**
 * Counts of Playwright's JSON report. A run without one, or that failed without a failed test, is one failure. A test
 * that passed only at its second try has passed; `secondTry` says how many, so that the run can tell of them.
 */
export function countWindowTests(text: string, ok: boolean): Counts & { readonly secondTry: number } {
  let stats: PlaywrightReport['stats'];
  try {
    stats = (JSON.parse(text) as PlaywrightReport).stats;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, secondTry: 0 };
  }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  const failed = unexpected === 0 && !ok ? 1 : unexpected;
  return { passed: expected + flaky, failed, skipped, secondTry: flaky };
}
