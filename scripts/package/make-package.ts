import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from './configuration.ts';
import { makeElectronStandIn } from './stand-in.ts';

/** Where packages go. */
export const outputOf = (root: string): string => join(root, 'dist');

/** Packages for this system, from a built checkout, with the Electron whose program lies at `electron`. Gives their paths. */
export const makePackages = (root: string, electron: string): Promise<string[]> =>
  make(root, outputOf(root), dirname(electron), undefined);

/**
 * Everything but Electron, gathered, packed and fused for Linux as it would be: into `output`, where nobody runs it. Gives the
 * folder of the packed program.
 */
export async function dryRun(root: string, output: string): Promise<string> {
  const electron = makeElectronStandIn();
  try {
    await make(root, output, electron, Platform.LINUX.createTarget('dir', Arch.x64));
  } finally {
    rmSync(electron, { recursive: true });
  }
  return join(output, 'linux-unpacked');
}

function make(
  root: string,
  output: string,
  electronDist: string,
  targets: ReturnType<Platform['createTarget']> | undefined,
) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  return build({
    projectDir: root,
    publish: 'never',
    ...(targets && { targets }),
    config: {
      ...configuration,
      directories: { ...configuration.directories, output },
      electronDist,
      electronVersion: devDependencies.electron,
    },
  });
}
