import { offlineSwitches } from '#host/window/offline-switches.ts';

/** How the browser is started, besides its profile, size and page. A constant: nothing of it comes from outside. */
export const windowFlags: readonly string[] = [
  ...offlineSwitches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  // Every permission is denied, and nobody is asked: the room needs none.
  '--deny-permission-prompts',
  // A quiet application window instead of a browser.
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  // Without it the browser warns, in a bar over the page, of the very switches that keep it off the network. A
  // preference for that is heeded from an administrator only.
  '--test-type',
];

/** Flags that must never be among those of a running window. */
export const forbiddenFlags: readonly RegExp[] = [
  /^--no-sandbox/,
  /^--disable-setuid-sandbox/,
  /^--remote-debugging-port/,
  /^--remote-debugging-address/,
  /^--disable-web-security/,
];
