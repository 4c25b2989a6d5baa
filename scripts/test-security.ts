import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfStale } from './build.ts';
import { runScript, runTool, type ToolRun } from './check/run-tool.ts';
import { provideTestNeeds } from './test-needs.ts';
import { openDisplay } from './with-display.ts';

/**
 * `npm run test:security [silence] [unit] [window]`: the long forms of the attack tests: 200,000 calls, 20,000 packs, every
 * payload by itself in a window, odd fonts, what the page and the running browser can reach; and the whole e2e suite in an
 * empty network and in one that counts. Prints what each measured; the last figures stand in test/security/README.md.
 */
const root = resolve(import.meta.dirname, '..');
const unit = [
  'test/contract/hostile-calls.test.ts',
  'test/security',
  'test/bad-input',
  'lint',
  'src/host/looks',
  'test/electron',
  'test/package',
];
const window = [
  'hostile-words',
  'odd-fonts',
  'links',
  'reach',
  'offline',
  'confined',
  'silence',
  'bad-input',
];

const asked = process.argv.slice(2);
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);

const missing = provideTestNeeds();
if (missing) console.error(missing);
const folder = mkdtempSync(join(tmpdir(), 'carrel-figures-'));
const figures = join(folder, 'figures.jsonl');
Object.assign(process.env, {
  CARREL_FIGURES: figures,
  CARREL_IPC_PAYLOADS: '200000',
  CARREL_MUTANTS: '20000',
  CARREL_SECURITY: 'full',
  CARREL_WINDOW: 'whole',
});
const runs: ToolRun[] = [];
if (isAsked('unit')) runs.push(await runTool(root, 'vitest', 'vitest', ['run', ...unit]));
await buildIfStale(root);
const display = await openDisplay();
if (display.name) process.env.DISPLAY = display.name;
if (isAsked('window')) {
  const args = [
    'test',
    ...window.map((name) => `specs/${name}.spec`),
    '--config',
    'e2e/playwright.config.ts',
  ];
  runs.push(await runTool(root, '@playwright/test', 'playwright', [...args, '--reporter', 'list']));
}
if (isAsked('silence')) runs.push(await runScript(root, 'scripts/test-silence.ts'));
display.stop();
for (const { output } of runs) console.log(output);
try {
  console.log(readFileSync(figures, 'utf8'));
} catch {
  console.log('Nothing was measured.');
}
rmSync(folder, { recursive: true });
process.exitCode = runs.length > 0 && runs.every(({ ok }) => ok) ? 0 : 1;
