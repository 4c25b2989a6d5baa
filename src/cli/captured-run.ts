import { type ExitCode, run } from './run.ts';

/** Runs a command and gives what a program would see of it: exit code, standard output, standard error. For tests. */
export async function capturedRun(
  ...args: readonly string[]
): Promise<{ code: ExitCode; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
  });
  return { code, out, err };
}
