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

interface FileReport {
  readonly name?: string;
  readonly status?: string;
  readonly message?: string;
  readonly assertionResults?: readonly {
    readonly status?: string;
    readonly fullName?: string;
    readonly failureMessages?: readonly string[];
  }[];
}

/**
 * What failed in vitest's JSON report, a string each: file, name and the first lines of what it said. A file that could
 * not be loaded is one, too.
 */
export function failedTests(report: string | null, root: string): readonly string[] {
  let files: readonly FileReport[];
  try {
    files = (JSON.parse(report ?? '') as { testResults?: readonly FileReport[] }).testResults ?? [];
  } catch {
    return [];
  }
  return files.flatMap(({ name = '', status, message = '', assertionResults = [] }) => {
    const file = name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name;
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginning(message)}`] : [];
    return failed.map(({ fullName, failureMessages = [] }) => {
      return `${file} › ${fullName}\n${beginning(failureMessages.join('\n'))}`;
    });
  });
}

const shownLines = 12;

/** The first lines of a message, indented. */
export const beginning = (message: string): string =>
  message
    .split('\n')
    .slice(0, shownLines)
    .map((line) => `    ${line}`)
    .join('\n');

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
