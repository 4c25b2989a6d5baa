import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build as buildElectron } from 'electron-vite';

/** What the build is made from; anything else may change without a new build. */
const inputs = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'scripts/build-packs.ts',
  'scripts/pdf-files.ts',
];

/** Builds window, Electron files and bundled packs into `out/`. */
export async function build(root: string): Promise<void> {
  await buildElectron({ root, logLevel: 'warn' });
  const { buildPacks } = await import('./build-packs.ts');
  await buildPacks(root);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile(root), fingerprint(root));
}

/** Builds when something that the build is made from is not what it was. */
export async function buildIfStale(root: string): Promise<void> {
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return;
  process.stderr.write('Building Carrel; this takes some seconds the first time …\n');
  await build(root);
}

const stampFile = (root: string) => join(root, 'out', 'built-from');

/** SHA-256 over names and contents of the inputs. Modification times lie after a checkout. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrNull(path);
  if (!entries) return [path];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
    .filter((file) => !file.endsWith('.test.ts'));
}

function readdirSyncOrNull(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}

if (import.meta.main) await build(resolve(import.meta.dirname, '..'));
