import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inNetwork, type Network, whyNoNetwork, whyNoTrace } from './namespace.ts';
import type { Watched } from './watch.ts';

const watch = fileURLToPath(new URL('./watch.ts', import.meta.url));

/** Why nothing can be watched here; null where it can. A run that is watched itself watches no other: a process has one tracer. */
export const whyUnwatched = (network: Network): string | null =>
  process.env.CARREL_WATCHED ? 'this run is watched as a whole' : (whyNoNetwork(network) ?? whyNoTrace());

interface Run {
  readonly code: number | null;
  /** Standard output and error, as they came. */
  readonly output: string;
}

/** Runs a command in a network of its own. */
export async function runUnwatched(
  network: Network,
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const [program, ...args] = inNetwork(network, command);
  const child = spawn(program, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** The same, and says what it and all that it started asked of the network. */
export async function runWatched(
  network: Network,
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Watched & Run> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-watched-'));
  const report = join(folder, 'report.json');
  try {
    const { output } = await runUnwatched(network, [process.execPath, watch, report, ...command], env);
    if (!existsSync(report)) throw new Error(`The watched run left no report:\n${output}`);
    return { ...(JSON.parse(readFileSync(report, 'utf8')) as Watched), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
