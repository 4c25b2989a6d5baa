import type { Counts } from './test-report.ts';

interface PlaywrightReport {
  readonly stats?: {
    readonly expected?: number;
    readonly unexpected?: number;
    readonly flaky?: number;
    readonly skipped?: number;
  };
}

/** Counts of Playwright's JSON report. A run without one, or that failed without a failed test, is one failure. */
export function countWindowTests(text: string, ok: boolean): Counts {
  let stats: PlaywrightReport['stats'];
  try {
    stats = (JSON.parse(text) as PlaywrightReport).stats;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed === 0 && !ok ? 1 : failed, skipped };
}
