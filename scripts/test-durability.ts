import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTool } from './check/run-tool.ts';
import { provideTestNeeds } from './test-needs.ts';

/**
 * `npm run test:durability [NAME…]`: the long forms of the tests that the library loses nothing, one after the other, or
 * those whose file has one of the names. Prints what each measured; the last figures stand in test/durability/README.md.
 * All of them take some hours. `FACTOR=10` in the environment makes each a tenth as long.
 */
const root = resolve(import.meta.dirname, '..');
const divided = (many: number) => String(Math.max(1, Math.round(many / Number(process.env.FACTOR ?? 1))));
/** The longer the stretch between two places that are tried, the fewer of them. */
const stretch = process.env.FACTOR ?? '1';

const durability = (name: string) => `test/durability/${name}.test.ts`;
const runs: readonly { readonly file: string; readonly env: Readonly<Record<string, string>> }[] = [
  { file: durability('kill'), env: { CARREL_KILL_CYCLES: divided(1000) } },
  { file: durability('kill-backup'), env: { CARREL_KILL_CYCLES: divided(1000) } },
  { file: durability('power-loss'), env: { CARREL_POWER_CUTS: divided(20_000) } },
  { file: durability('cut-calls'), env: { CARREL_CUT_CALLS: stretch } },
  { file: durability('cut'), env: {} },
  { file: durability('encryption'), env: { CARREL_KILL_CYCLES: divided(1000) } },
  { file: durability('damage'), env: { CARREL_DAMAGE_CASES: divided(200) } },
  { file: durability('disk'), env: { CARREL_FULL_POINTS: divided(50) } },
  { file: durability('io-error'), env: { CARREL_IO_ERRORS: stretch } },
  { file: durability('race'), env: { CARREL_RACES: divided(200) } },
  { file: durability('clock'), env: {} },
  { file: 'src/core/library/restore/restore.test.ts', env: { CARREL_RESTORE_RUNS: divided(1000) } },
];

const missing = provideTestNeeds();
if (missing) console.error(missing);
const names = process.argv.slice(2);
const wanted = runs.filter(
  ({ file }) => names.length === 0 || names.some((name) => file.includes(`/${name}.test`)),
);
const folder = mkdtempSync(join(tmpdir(), 'carrel-figures-'));
let failed = wanted.length === 0;
for (const [index, { file, env }] of wanted.entries()) {
  const started = performance.now();
  const figures = join(folder, `${index}.jsonl`);
  appendFileSync(figures, '');
  Object.assign(process.env, env, { CARREL_FIGURES: figures });
  const { ok, output } = await runTool(root, 'vitest', 'vitest', ['run', file]);
  for (const name of Object.keys(env)) delete process.env[name];
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${ok ? 'passed' : 'FAILED'}  ${file}  ${seconds} s  ${JSON.stringify(env)}`);
  if (!ok) console.log(output);
  for (const line of readFileSync(figures, 'utf8').split('\n').filter(Boolean))
    console.log(`        ${line}`);
  failed ||= !ok;
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
