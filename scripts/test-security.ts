import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfStale } from './build.ts';
import { runTool } from './check/run-tool.ts';
import { provideTestNeeds } from './test-needs.ts';
import { openDisplay } from './with-display.ts';

/**
 * `npm run test:security`: the long forms of the attack tests: 200,000 calls, 20,000 packs, every payload by itself in a
 * window, and what the page and the running browser can reach. Prints what each measured; the last figures stand in
 * test/security/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const unit = [
  'test/contract/hostile-calls.test.ts',
  'test/security',
  'test/bad-input',
  'lint',
  'src/host/looks',
];
const window = ['hostile-words', 'reach', 'offline', 'confined', 'bad-input'];

const missing = provideTestNeeds();
if (missing) console.error(missing);
const folder = mkdtempSync(join(tmpdir(), 'carrel-figures-'));
const figures = join(folder, 'figures.jsonl');
Object.assign(process.env, {
  CARREL_FIGURES: figures,
  CARREL_IPC_PAYLOADS: '200000',
  CARREL_MUTANTS: '20000',
  CARREL_SECURITY: 'full',
});
const runs = [await runTool(root, 'vitest', 'vitest', ['run', ...unit])];
await buildIfStale(root);
const display = await openDisplay();
if (display.name) process.env.DISPLAY = display.name;
const args = ['test', ...window, '--config', 'e2e/playwright.config.ts', '--reporter', 'list'];
runs.push(await runTool(root, '@playwright/test', 'playwright', args));
display.stop();
for (const { output } of runs) console.log(output);
try {
  console.log(readFileSync(figures, 'utf8'));
} catch {
  console.log('Nothing was measured.');
}
rmSync(folder, { recursive: true });
process.exitCode = runs.every(({ ok }) => ok) ? 0 : 1;
