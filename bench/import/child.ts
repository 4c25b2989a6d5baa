import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a measured process says at its end. */
export interface Measured {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** The most that it had resident. */
  readonly maxMb: number;
  readonly said: Readonly<Record<string, number>>;
}

const begun = performance.now();

/** Called at the end of a measured process. */
export function report(said: Readonly<Record<string, number>>): void {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured: Measured = {
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    maxMb: maxResidentMb(),
    said,
  };
  process.stdout.write(JSON.stringify(measured));
}

/** From Linux: what `getrusage` says begins with the memory of the process that started this one. */
function maxResidentMb(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** As the command line is run (package.json, `carrel`). */
const flags = ['--max-semi-space-size=16', '--max-old-space-size=1024'];

/** Runs a script of this folder in a process of its own, so that its memory is its own. */
export const measured = (script: string, ...args: readonly string[]): Measured =>
  measuredAt(join(import.meta.dirname, script), ...args);

/** The same with a script of any folder. */
export function measuredAt(path: string, ...args: readonly string[]): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, path, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${path} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}
