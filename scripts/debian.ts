import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that Carrel can do something with, and what shows that they are there. */
const evidence = {
  chromium: () => existsSync('/usr/lib/chromium/chromium'),
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  iproute2: () => ['/usr/bin/ip', '/usr/sbin/ip', '/sbin/ip'].some((path) => existsSync(path)),
  strace: () => existsSync('/usr/bin/strace'),
  pandoc: () => existsSync('/usr/bin/pandoc'),
  biber: () => existsSync('/usr/bin/biber'),
  bibutils: () => existsSync('/usr/bin/ris2xml'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'),
  'fonts-noto-core': () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
  'libreoffice-writer-nogui': () => existsSync('/usr/lib/libreoffice/program/libswdlo.so'),
} satisfies Readonly<Record<string, () => boolean>>;

export type DebianPackage = keyof typeof evidence;

export const isMissing = (name: DebianPackage): boolean => !evidence[name]();

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
