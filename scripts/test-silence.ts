import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { figures } from '../test/durability/figures.ts';
import type { Network } from '../test/security/network/namespace.ts';
import { runUnwatched, runWatched, whyUnwatched } from '../test/security/network/run-watched.ts';
import { buildIfStale } from './build.ts';
import { readReport } from './check/read-report.ts';
import { countWindowTests } from './check/window-report.ts';
import { openDisplay } from './with-display.ts';

/**
 * `node scripts/test-silence.ts [empty] [watched] [idle]`: the whole e2e suite in a network that has nothing but loopback; the
 * same with a network that counts, every process traced; and a room that is left alone for a minute. Packets must be none.
 * The suite under a tracer takes twice its time.
 */
const root = resolve(import.meta.dirname, '..');
const parts = {
  empty: () => suite('empty'),
  watched: () => suite('cable'),
  idle,
};
type Part = keyof typeof parts;

async function suite(network: Network): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-silence-'));
  const report = join(folder, 'report.json');
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const args = [
    'test',
    '--config',
    'e2e/playwright.config.ts',
    '--project',
    'chromium',
    '--reporter',
    'line,json',
  ];
  const command = [process.execPath, playwright, ...args];
  // In its usual length: the long forms have a run of their own.
  const env = {
    CARREL_SECURITY: '',
    CARREL_WINDOW: 'whole',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    NO_COLOR: '1',
    FORCE_COLOR: '',
  };
  const started = performance.now();
  const watched = network === 'cable' ? await runWatched(network, command, env) : null;
  const run = watched ?? (await runUnwatched(network, command, env));
  const counts = countWindowTests(readReport(report), run.code === 0);
  rmSync(folder, { recursive: true });
  if (counts.failed > 0) console.log(run.output);
  const minutes = Math.round((performance.now() - started) / 6_000) / 10;
  figures(`suite in ${network === 'cable' ? 'a network that counts, traced' : 'an empty network'}`, {
    passed: counts.passed,
    failed: counts.failed,
    skipped: counts.skipped,
    minutes,
    ...(watched && told(watched)),
  });
  return counts.failed === 0 && counts.passed > 0 && (watched === null || isSilent(watched, ownServers));
}

async function idle(): Promise<boolean> {
  const room = join(root, 'e2e/fixtures/quiet-room.ts');
  const run = await runWatched('cable', [process.execPath, room, '60']);
  figures('a room alone for 60 s', told(run));
  if (run.code !== 0) console.log(run.output);
  return run.code === 0 && isSilent(run);
}

type Run = Awaited<ReturnType<typeof runWatched>>;
/** The suite has two servers of its own, on loopback, that are to hear nothing (offline.spec.ts, confined.spec.ts). */
const ownServers = 2;
const isSilent = ({ packets, calls }: Run, servers = 0) =>
  packets === 0 &&
  calls.sent.length + calls.unread.length === 0 &&
  calls.listening.length <= servers &&
  calls.listening.every((line) => line.includes('<TCP:[127.0.0.1:'));

function told({ packets, unroutable, calls }: Run): Record<string, number> {
  for (const line of [...calls.sent, ...calls.listening, ...calls.unread].slice(0, 50)) console.log(line);
  return {
    packets: packets ?? Number.NaN,
    unroutable,
    'calls that send': calls.sent.length,
    'to loopback': calls.toLoopback.length,
    listening: calls.listening.length,
    unread: calls.unread.length,
    'routes asked for': calls.routesAsked,
    'calls read': calls.lines,
  };
}

const asked = process.argv.slice(2);
const why = whyUnwatched('cable');
if (why) console.log(`Left out: ${why}.`);
else {
  await buildIfStale(root);
  const display = await openDisplay();
  if (display.name) process.env.DISPLAY = display.name;
  for (const [name, part] of Object.entries(parts) as [Part, () => Promise<boolean>][]) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const isOk = await part();
    console.log(`${name}: ${isOk ? 'as it should be' : 'FAILED'}`);
    if (!isOk) process.exitCode = 1;
  }
  display.stop();
}
