import { app, type Session } from 'electron';
import { offlineSwitches } from '#host/window/offline-switches.ts';
import { isOwnUrl } from './own-url.ts';

/** Chromium's own switches. Only possible before the app is ready. */
export function appendOfflineSwitches(): void {
  for (const [name, value] of offlineSwitches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** True for what a session may load: the room, and where they exist at all the developer tools. */
export function mayRequest(url: string, devTools: boolean): boolean {
  return isOwnUrl(url) || (devTools && url.startsWith('devtools://'));
}

/** Cuts a session off: a proxy that is not there, no dictionaries, no downloads, no foreign request. */
export async function cutOff(session: Session, devTools: boolean): Promise<void> {
  // Only the last listener of a session counts, so there must not be a second one anywhere.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, devTools) }));
  session.setSpellCheckerEnabled(false);
  session.enableNetworkEmulation({ offline: true });
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
