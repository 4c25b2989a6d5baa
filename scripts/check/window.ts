import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoNetwork } from '../../test/security/network/namespace.ts';
import { runUnwatched } from '../../test/security/network/run-watched.ts';
import { buildIfStale } from '../build.ts';
import { openDisplay } from '../with-display.ts';
import { readReport } from './read-report.ts';
import { runTool, type ToolRun } from './run-tool.ts';
import type { StepReport } from './steps.ts';
import { countWindowTests, failedWindowTests } from './window-report.ts';

/** Runs the tests of the window, in Playwright with `more` in its arguments. */
export async function testWindow(root: string, more: readonly string[]): Promise<StepReport> {
  const started = performance.now();
  const report = (counts: Omit<StepReport, 'name' | 'seconds'>): StepReport => ({
    name: 'window',
    seconds: (performance.now() - started) / 1000,
    ...counts,
  });
  const failure = (output: string) => report({ passed: 0, failed: 1, skipped: 0, output });
  try {
    await buildIfStale(root);
  } catch (error) {
    return failure(`The build failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const display = await openDisplay();
  if (display.name) process.env.DISPLAY = display.name;
  const folder = mkdtempSync(join(tmpdir(), 'carrel-window-tests-'));
  const file = join(folder, 'report.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  try {
    const { ok, output } = await runPlaywright(root, more);
    const text = readReport(file);
    const { secondTry, ...counts } = countWindowTests(text, ok);
    if (secondTry > 0) console.log(`${secondTry} window tests passed only at their second try.`);
    return report({ ...counts, output, failures: failedWindowTests(text) });
  } finally {
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a network that has nothing but loopback, where this machine gives one: what needs another fails (issue 9.2). */
async function runPlaywright(root: string, more: readonly string[]): Promise<ToolRun> {
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json', ...more];
  const why = whyNoNetwork('empty');
  console.log(why ? `The window has this machine’s network: ${why}.` : 'The window has an empty network.');
  if (why) return runTool(root, '@playwright/test', 'playwright', args);
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const plain = { NO_COLOR: '1', FORCE_COLOR: '' };
  const { code, output } = await runUnwatched('empty', [process.execPath, playwright, ...args], plain);
  return { ok: code === 0, output };
}
