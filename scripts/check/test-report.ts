export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts the tests in vitest's JSON report. `ok` is what its exit code said: a run that failed although
 * no test did (a file that could not be loaded, a fault between tests, no report) counts one failure.
 */
export function countTests(report: string | null, ok: boolean): Counts {
  const counts = report === null ? none : numbersIn(report);
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

function numbersIn(report: string): Counts {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(report) as Record<string, unknown>;
  } catch {
    return none;
  }
  const number = (key: string) => (typeof read[key] === 'number' ? read[key] : 0);
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests'),
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}
