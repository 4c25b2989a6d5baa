import { app, session } from 'electron';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { registerAppScheme, serveApp } from '../../src/main/app-protocol.ts';
import { relayFrames } from '../../src/main/electron-transport.ts';
import { partition } from '../../src/main/web-preferences.ts';
import { createWindow, loadRoom } from '../../src/main/window.ts';
import { serveProbe } from './probe-handlers.ts';
import { probePage } from './probe-page.ts';

/** An Electron main process with the real window, scheme and relay, and the probe server for a host. */
const preload = process.env.CARREL_PROBE_PRELOAD ?? '';

app.enableSandbox();
registerAppScheme();
await app.whenReady();
serveApp(session.fromPartition(partition), probePage);
const window = createWindow(preload, false);
const [mine, theirs] = createMemoryPair();
serveProbe(theirs);
relayFrames(window, { transport: mine, onExit: () => {} }, () => {});
await loadRoom(window, { now: () => performance.now(), giveUp: () => app.quit() });
