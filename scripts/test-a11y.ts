import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfStale } from './build.ts';
import { runTool } from './check/run-tool.ts';
import { provideTestNeeds } from './test-needs.ts';
import { openDisplay } from './with-display.ts';

/**
 * `npm run test:a11y [PATTERN]`: every screen and state of the window (e2e/a11y/screens.ts), or those whose name has the
 * pattern, under every check of WCAG 2.2 A and AA that a machine can make, and the controls that show that each check bites.
 * Prints what was measured; the last figures stand in test/a11y/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const missing = provideTestNeeds();
if (missing) console.error(missing);
const folder = mkdtempSync(join(tmpdir(), 'carrel-figures-'));
const figures = join(folder, 'figures.jsonl');
Object.assign(process.env, {
  CARREL_FIGURES: figures,
  CARREL_A11Y: process.argv[2] ?? '.',
  CARREL_WINDOW: 'whole',
});
const unit = await runTool(root, 'vitest', 'vitest', ['run', 'test/window/contrast.test.ts']);
await buildIfStale(root);
const display = await openDisplay();
if (display.name) process.env.DISPLAY = display.name;
const specs = ['a11y', 'languages', 'accessibility', 'focus', 'keyboard', 'sizes'];
const args = ['test', ...specs, '--config', 'e2e/playwright.config.ts', '--reporter', 'list'];
const window = await runTool(root, '@playwright/test', 'playwright', args);
display.stop();
console.log(unit.output, window.output);
try {
  console.log(readFileSync(figures, 'utf8'));
} catch {
  console.log('Nothing was measured.');
}
rmSync(folder, { recursive: true });
process.exitCode = unit.ok && window.ok ? 0 : 1;
