import { existsSync } from 'node:fs';
import { findChromium } from '#chromium/find-chromium.ts';
import { type DebianPackage, installMissing } from './debian.ts';

/** Programs that are not ours and read our exports: test/exports, test/hand-over. */
const readers = ['pandoc', 'biber', 'bibutils', 'libreoffice-writer-nogui'] as const;

/**
 * Gets what the tests need beyond npm packages: a browser, a display, fonts that show Korean, Chinese and Cyrillic;
 * strace and ip, and programs that read what Carrel exports, without which the tests by them say so and are left out. Installs
 * it on Debian as root; elsewhere returns one sentence that asks for it.
 */
export function provideTestNeeds(env: NodeJS.ProcessEnv = process.env): string | null {
  const linux = process.platform === 'linux';
  const wanted: DebianPackage[] = [];
  if (!findChromium()) wanted.push('chromium');
  if (linux && !env.DISPLAY) wanted.push('xvfb');
  if (linux) wanted.push('strace', 'iproute2');
  if (linux && existsSync('/etc/debian_version')) wanted.push('fonts-noto-cjk', 'fonts-noto-core');
  const missing = installMissing(
    wanted,
    'the tests open real windows with Korean, Chinese and Cyrillic in them, watch system calls, and lay networks of their own',
  );
  // By themselves: one that cannot be had here is not to take the window with it.
  for (const reader of linux ? readers : []) installMissing([reader], 'exports are read by it');
  if (findChromium()) return null;
  const install = linux
    ? `As root: apt-get install ${missing.join(' ')}.`
    : 'Install Chromium, Chrome or Edge.';
  return `The tests open a real window and found no Chromium, Chrome or Edge to open it in. ${install}`;
}
