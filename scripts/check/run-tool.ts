import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ToolRun {
  readonly ok: boolean;
  /** Standard output and error, as they came. */
  readonly output: string;
}

/**
 * Runs a command of an installed package with this Node, so that it works the same on every system and
 * needs nothing on the PATH. Colours are off: the output is printed or searched later.
 */
export function runTool(
  root: string,
  packageName: string,
  bin: string,
  args: readonly string[],
): Promise<ToolRun> {
  const folder = join(root, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const path = manifest.bin[bin];
  if (!path) throw new Error(`The package ${packageName} has no command ${bin}: run “npm ci”.`);
  return runNode(root, [join(folder, path), ...args]);
}

/** Runs a script of ours, by its path in the checkout, in the same way. */
export const runScript = (root: string, path: string): Promise<ToolRun> => runNode(root, [join(root, path)]);

function runNode(root: string, args: readonly string[]): Promise<ToolRun> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
