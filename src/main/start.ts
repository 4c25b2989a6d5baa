import { readFileSync } from 'node:fs';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { createLog } from '#host/log.ts';
import { hostOptions } from '#host/options.ts';
import { loadStaticFiles } from '#host/window/static-files.ts';
import { type HostWorker, startHostWorker } from '#host/worker-transport.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { relayFrames } from './electron-transport.ts';
import { menuTemplate } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { appendOfflineSwitches, cutOff } from './network.ts';
import { packsNamed, pathsFrom, profileFolder } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { partition } from './web-preferences.ts';
import { createWindow, focus, loadRoom } from './window.ts';

export interface Surroundings {
  /** Folder of the built entry, `out/main`. */
  readonly builtMain: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/**
 * Opens the room. Everything up to the first `await` must happen before Electron is ready: sandbox,
 * switches, scheme, profile and the lock of the single instance.
 */
export async function startCarrel({ builtMain, argv, env, platform }: Surroundings): Promise<void> {
  const paths = pathsFrom(builtMain);
  const { version } = JSON.parse(readFileSync(paths.manifest, 'utf8')) as { version: string };
  const options = hostOptions({
    bundledPacks: paths.bundledPacks,
    data: env.CARREL_DATA ?? null,
    packs: packsNamed(argv, app.isPackaged),
    shell: `Electron ${process.versions.electron ?? 'unknown'}`,
    version,
  });

  app.enableSandbox();
  appendOfflineSwitches();
  registerAppScheme();
  app.setPath('userData', profileFolder(options.dataFolder));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Carrel is already open on this library; its window has been brought forward.\n');
    app.quit();
    return;
  }

  let window: BrowserWindow | null = null;
  // What the second start says is not read: it only asks for the window.
  app.on('second-instance', () => {
    if (window && !window.isDestroyed()) focus(window);
  });
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  app.on('window-all-closed', () => app.quit());

  // Before Electron is ready: packs open while the browser starts.
  const host = startHostWorker(paths.hostEntry, options);
  stopBeforeQuit(host);

  await app.whenReady();
  const own = session.fromPartition(partition);
  for (const each of [session.defaultSession, own]) {
    denyPermissions(each);
    await cutOff(each, !app.isPackaged);
  }
  serveApp(own, loadStaticFiles(paths.renderer));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, app.isPackaged)));

  window = createWindow(paths.preload, app.isPackaged);
  relayFrames(window, host, createLog(options.dataFolder));
  await loadRoom(window, {
    now: () => performance.now(),
    giveUp(sentence) {
      dialog.showErrorBox('Carrel', sentence);
      app.quit();
    },
  });
}

/** Holds the end back until library and packs are closed. */
function stopBeforeQuit(host: HostWorker): void {
  let stopping = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    void host.stop().finally(() => app.exit(0));
  });
}
