import { join, relative, resolve } from 'node:path';
import { buildIfStale } from './build.ts';
import { makeCommandLine } from './package/make-cli.ts';
import { dryRun, makePackages, outputOf } from './package/make-package.ts';
import { findElectron } from './start/find-electron.ts';

/**
 * `npm run package`: the program for this system (AppImage and deb, installer and portable, or dmg), and the command line as
 * a package for npm, into `dist/`. `--dry-run`: all but Electron itself, where its program is not.
 */
const root = resolve(import.meta.dirname, '..');
const isDry = process.argv.includes('--dry-run');
await buildIfStale(root);

const made = [await makeCommandLine(root, join(outputOf(root), 'command-line'))];
if (isDry) made.push(await dryRun(root, join(outputOf(root), 'dry-run')));
else {
  const electron = await findElectron(root, { fetch: true });
  if ('path' in electron) made.push(...(await makePackages(root, electron.path)));
  else {
    process.stderr.write(`${electron.missing}. “npm run package -- --dry-run” makes everything else.\n`);
    process.exitCode = 1;
  }
}
for (const path of made) process.stdout.write(`${relative(root, path)}\n`);
