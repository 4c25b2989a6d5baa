import { posix, win32 } from 'node:path';

/**
 * The folder in which the reader's library lies. `CARREL_DATA` overrides; else the platform's own
 * place: XDG Base Directory Specification 0.8 on Linux and its like, Application Support on macOS,
 * the roaming application data on Windows.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (env.CARREL_DATA) return env.CARREL_DATA;
  if (platform === 'win32') {
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Carrel');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Carrel');
  // The specification: a relative path in XDG_DATA_HOME is invalid and must be ignored.
  const xdg = env.XDG_DATA_HOME;
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'carrel');
}
