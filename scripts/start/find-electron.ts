import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ElectronFound =
  | { readonly path: string; readonly version: string }
  | { readonly missing: string };

/** A slow line gets its time, a dead one does not hold the reader up for ever. */
const fetchDeadlineMs = 180_000;

/** Finds Electron's program file, or has the `electron` package fetch it, which needs a network. */
export async function findElectron(root: string, { fetch }: { fetch: boolean }): Promise<ElectronFound> {
  const folder = join(root, 'node_modules', 'electron');
  const here = installed(folder);
  if (here) return here;
  if (!existsSync(join(folder, 'install.js')))
    return { missing: 'the npm package electron is not installed' };
  if (!fetch) return { missing: 'Electron’s program file is not here' };
  process.stderr.write('Electron’s program file is not here; trying to fetch it …\n');
  const fetched = await runInstaller(join(folder, 'install.js'));
  return (
    (fetched && installed(folder)) || {
      missing: 'Electron’s program file is not here and could not be fetched (no network)',
    }
  );
}

function installed(folder: string): { path: string; version: string } | null {
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return existsSync(path) ? { path, version } : null;
  } catch {
    return null;
  }
}

function runInstaller(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: fetchDeadlineMs });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
