import { beginning, type Counts } from './test-report.ts';

interface PlaywrightReport {
  readonly stats?: {
    readonly expected?: number;
    readonly unexpected?: number;
    readonly flaky?: number;
    readonly skipped?: number;
  };
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
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

/** What failed, and what passed only at its second try: file, name and the first lines of what was said. */
export function failedWindowTests(text: string): readonly string[] {
  let suites: readonly Suite[];
  try {
    suites = (JSON.parse(text) as PlaywrightReport).suites ?? [];
  } catch {
    return [];
  }
  return suites.flatMap(failedIn);
}

const failedIn = ({ suites = [], specs = [] }: Suite): readonly string[] => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const said = results.find(({ error }) => error)?.error?.message ?? '';
        return `${file} › ${title}${status === 'flaky' ? ' (passed at its second try)' : ''}\n${beginning(said)}`;
      }),
  ),
  ...suites.flatMap(failedIn),
];
