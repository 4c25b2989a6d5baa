import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Counters, readCounters } from './counters.ts';
import { type Calls, readCalls, traced } from './read-calls.ts';

/** What was counted while a command ran, by the kernel and by its calls. */
export interface Watched {
  readonly code: number | null;
  /** Packets that went into the cable and are not the kernel's own; null in a network without one. */
  readonly packets: number | null;
  readonly unroutable: number;
  readonly loopback: number;
  readonly calls: Calls;
}

/**
 * Entry: `node watch.ts REPORT COMMAND…`, in a network of its own. Runs the command with every process of its tree traced,
 * and writes as JSON into REPORT what it asked of the network.
 */
const [report = '', ...command] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'carrel-watch-'));
const pipe = join(folder, 'calls');
execFileSync('mkfifo', [pipe]);
const before = readCounters();
const strace = spawn(
  'strace',
  // Only these calls stop a process, and no data of theirs is written down.
  [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-s',
    '0',
    '--decode-fds=socket',
    '-e',
    `trace=${traced}`,
    '-o',
    pipe,
    ...command,
  ],
  { stdio: 'inherit', env: { ...process.env, CARREL_WATCHED: '1' } },
);
const ended = once(strace, 'exit') as Promise<[number | null]>;
const reader = readCalls();
for await (const line of createInterface({ input: createReadStream(pipe) })) reader.line(line);
const [code] = await ended;
writeFileSync(
  report,
  JSON.stringify({ code, ...between(before, readCounters()), calls: reader.calls() } satisfies Watched),
);
rmSync(folder, { recursive: true });
process.exitCode = code ?? 1;

function between(before: Counters, after: Counters): Pick<Watched, 'packets' | 'unroutable' | 'loopback'> {
  const own = ({ sent, kernels }: Counters) => (sent === null ? null : sent - kernels);
  const [first, last] = [own(before), own(after)];
  return {
    packets: first === null || last === null ? null : last - first,
    unroutable: after.unroutable - before.unroutable,
    loopback: after.loopback - before.loopback,
  };
}
