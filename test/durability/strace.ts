import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './children.ts';
import { type Step, stepsOf } from './trace.ts';

const works = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** Why the tests that look at system calls cannot run here; null where they can. In CI they must. */
export const noStrace: string | null = works
  ? null
  : process.platform === 'linux'
    ? 'needs strace, and leave to use it: apt-get install strace'
    : 'needs strace, which only Linux has';
if (noStrace !== null && process.env.CI === 'true' && process.platform === 'linux') {
  throw new Error(`This test ${noStrace}.`);
}

/** All by which a file is altered or made durable; those with a question mark not every processor has. */
const calls =
  '?open,openat,close,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,fsync,fdatasync,?rename,?renameat,' +
  'renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,sendfile,copy_file_range';

/** Runs a script of this folder to its end and answers what it did to files below `root`, and what it said, in order. */
export async function record(script: string, args: readonly string[], root: string): Promise<Step[]> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-trace-'));
  const trace = join(folder, 'trace');
  const options = ['-f', '--seccomp-bpf', '-o', trace, '-xx', '-s', '16777216', '-e', `trace=${calls}`];
  const child = startChild(script, args, ['strace', ...options]);
  await child.gone();
  if (child.process.exitCode !== 0) throw new Error(`${script} failed: ${child.errors()}`);
  const steps = stepsOf(readFileSync(trace, 'latin1'), root);
  rmSync(folder, { recursive: true });
  return steps;
}

/** A command that runs another and lets system calls on some files fail: `what` as strace has it, `fsync:error=EIO:when=3`. */
export const withFault = (what: string, paths: readonly string[]): string[] => [
  'strace',
  '-f',
  '-o',
  '/dev/null',
  ...paths.flatMap((path) => ['-P', path]),
  '-e',
  `trace=${what.slice(0, what.indexOf(':'))}`,
  '-e',
  `inject=${what}`,
];
