import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTree, printed } from '../../lint/check-tree.ts';
import { readReport } from './read-report.ts';
import { runTool } from './run-tool.ts';
import { type Counts, countTests, failedTests } from './test-report.ts';

/** What a step found. A step that is not made of tests counts as one. */
export interface Outcome extends Counts {
  /** What to read when it failed. */
  readonly output: string;
  /** The tests that failed, each with the beginning of what it said: told once more at the end of the run. */
  readonly failures?: readonly string[];
}

export interface Step {
  readonly name: string;
  run(root: string): Promise<Outcome>;
}

export interface StepReport extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** The runtimes of `tsconfig/`: each is compiled with its own types only. */
export const runtimes = ['contract', 'node', 'shells', 'preload', 'web'] as const;

const asOne = (ok: boolean, output: string): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
  output,
});

const typeSteps: readonly Step[] = runtimes.map((runtime) => ({
  name: `types (${runtime})`,
  async run(root) {
    const { ok, output } = await runTool(root, 'typescript', 'tsc', ['-p', `tsconfig/${runtime}.json`]);
    return asOne(ok, output);
  },
}));

const biomeStep: Step = {
  name: 'format and lint',
  async run(root) {
    const { ok, output } = await runTool(root, '@biomejs/biome', 'biome', [
      'check',
      '--error-on-warnings',
      '.',
    ]);
    return asOne(ok, output);
  },
};

const layerStep: Step = {
  name: 'layers',
  run: (root) => {
    const findings = checkTree(root);
    return Promise.resolve(asOne(findings.length === 0, findings.map(printed).join('\n')));
  },
};

const unitStep: Step = { name: 'unit', run: (root) => runVitest(root, []) };

/** Runs the tests of `files`, or all of them. A run that ends without its report is one failure. */
export async function runVitest(root: string, files: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-unit-'));
  const report = join(folder, 'report.json');
  try {
    const { ok, output } = await runTool(root, 'vitest', 'vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ]);
    const text = readReport(report);
    return { ...countTests(text, ok), output, failures: failedTests(text, root) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs every step but the end-to-end ones and tells of each as it ends. Types run two at a time: more
 * would only wait for each other on a small machine.
 */
export async function runChecks(root: string, told: (report: StepReport) => void): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  const runOne = async (step: Step) => {
    const report = await timed(step, root);
    reports.push(report);
    told(report);
  };
  const waiting = [...typeSteps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runOne(step);
  };
  await Promise.all([lane(), lane()]);
  for (const step of [biomeStep, layerStep, unitStep]) await runOne(step);
  return reports;
}

/** Runs one step. A step that throws has failed, and says why. */
export async function timed(step: Step, root: string): Promise<StepReport> {
  const start = performance.now();
  const outcome = await step.run(root).catch((error: unknown) => asOne(false, String(error)));
  return { name: step.name, seconds: (performance.now() - start) / 1000, ...outcome };
}

/** `ok   unit  42 passed, 0 failed  3.1 s`, and below it what a failed step wrote. */
export function reportLine({ name, seconds, passed, failed, skipped, output }: StepReport): string {
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  const line = `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(18)} ${counts.join(', ')}  ${seconds.toFixed(1)} s`;
  return failed === 0 ? line : `${line}\n${output}`;
}

/**
 * The end of every run: what failed once more, because its place in thousands of lines is easily cut off or missed, and
 * the sum of all steps.
 */
export const closingLines = (reports: readonly (Counts & Pick<Outcome, 'failures'>)[]): string => {
  const sum = (of: keyof Counts) => reports.reduce((total, report) => total + report[of], 0);
  const failures = reports.flatMap((report) => report.failures ?? []);
  return [...failures, `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
};
