import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** An installed browser that can be Carrel's window. */
export interface Browser {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** The oldest version that the room was built for; older ones lack CSS and clipboard features it uses. */
export const oldestChromium = 140;

/**
 * Where Chromium, Chrome and Edge are installed, best first. Debian's `/usr/bin/chromium` is a script that
 * adds flags and API keys, so the program itself is named.
 */
export function browserCandidates(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  const chosen = env.CARREL_CHROMIUM;
  if (chosen) return [chosen];
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const tails = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  return [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** The first candidate that exists and is new enough; null when there is none. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  askVersion: (path: string) => string = versionLine,
): Browser | null {
  for (const path of browserCandidates(env)) {
    if (!existsSync(path)) continue;
    const browser = parseVersion(path, askVersion(path));
    if (browser && Number.parseInt(browser.version, 10) >= oldestChromium) return browser;
  }
  return null;
}

/** Reads `Chromium 156.0.8078.79 built on Debian…`; null where the line holds no version. */
export function parseVersion(path: string, line: string): Browser | null {
  const match = /^(.*?)\s+(\d+(?:\.\d+)+)/.exec(line.trim());
  return match?.[1] && match[2] ? { path, name: match[1], version: match[2] } : null;
}

function versionLine(path: string): string {
  // On Windows `--version` opens a window instead of answering; the folder beside the program is not asked.
  if (process.platform === 'win32') return `Browser ${oldestChromium}.0`;
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
