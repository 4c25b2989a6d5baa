import { app } from 'electron';

/**
 * Switches with which a packaged program does not start (A32). Fuses stop those of Node; these are Chromium's, and would open
 * it to others, take its sandbox away, or have it start another program in place of its own processes.
 */
export const refusedSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'load-extension',
  'js-flags',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'ssl-key-log-file',
  'log-net-log',
];

/** Throws where a packaged program was started with one of them. A checkout is driven by its tests with some. */
export function refuseSwitches(): void {
  if (!app.isPackaged) return;
  const given = refusedSwitches.filter((name) => app.commandLine.hasSwitch(name));
  if (given.length === 0) return;
  const list = given.map((name) => `--${name}`).join(', ');
  throw new Error(`Carrel does not start with ${list}, which would undo what it promises. Start it without.`);
}
