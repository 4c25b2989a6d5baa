import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that Carrel can do something with, and what shows that they are there. */
const evidence: Readonly<Record<string, () => boolean>> = {
  chromium: () => existsSync('/usr/lib/chromium/chromium'),
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  strace: () => existsSync('/usr/bin/strace'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'),
  'fonts-noto-core': () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
};

export type DebianPackage = 'chromium' | 'xvfb' | 'strace' | 'fonts-noto-cjk' | 'fonts-noto-core';

export const isMissing = (name: DebianPackage): boolean => !evidence[name]?.();

/** True where packages can be installed without asking anybody: Debian or a relative, as root. */
export const canInstall = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Installs what is missing of `names`; says so in one line first. Returns what is still missing. */
export function installMissing(names: readonly DebianPackage[], reason: string): readonly DebianPackage[] {
  const missing = names.filter(isMissing);
  if (missing.length === 0 || !canInstall()) return missing;
  process.stderr.write(`Installing the Debian packages ${missing.join(', ')}: ${reason}.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', 'update'], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  try {
    execFileSync('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', ...missing], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 26,
    });
  } catch {
    // What did not arrive is named by the caller, with the command to install it by hand.
  }
  return missing.filter(isMissing);
}
