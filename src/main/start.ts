import { readFileSync } from 'node:fs';
import { app, type BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { createLog } from '#host/log.ts';
import { hostOptions } from '#host/options.ts';
import { broughtForward, claimInstance } from '#host/window/single-instance.ts';
import { loadStaticFiles } from '#host/window/static-files.ts';
import { type HostWorker, startHostWorker } from '#host/worker-transport.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { relayFrames } from './electron-transport.ts';
import { menuTemplate } from './menu.ts';
import { guardNavigation } from './navigation.ts';
import { appendOfflineSwitches, cutOff } from './network.ts';
import { packsNamed, pathsFrom, profileFolder, temporaryProfile } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { printPage } from './print-page.ts';
import { utilityLooks, utilityTasks } from './utility-tasks.ts';
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
    readOnly: argv.includes('--read-only'),
    showsFiles: true,
  });

  app.enableSandbox();
  appendOfflineSwitches();
  registerAppScheme();
  // A window that only reads opens beside another, which has the profile in the data folder.
  app.setPath('userData', options.readOnly ? temporaryProfile() : profileFolder(options.dataFolder));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`${broughtForward}\n`);
    app.quit();
    return;
  }

  let window: BrowserWindow | null = null;
  // What the second start says is not read: it only asks for the window.
  const bringForward = () => {
    if (window && !window.isDestroyed()) focus(window);
  };
  app.on('second-instance', bringForward);
  // A second start may also be one of the Chromium shell.
  const instance = options.readOnly ? null : claimInstance(options.dataFolder);
  if (instance !== 'taken') instance?.onRequest(bringForward);
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  app.on('window-all-closed', () => app.quit());

  // Before Electron is ready: packs open while the browser starts.
  const host = startHostWorker(paths.hostEntry, options, {
    task: utilityTasks(paths.taskEntry),
    look: utilityLooks(paths.lookEntry),
  });
  stopBeforeQuit(host);
  host.serveShell({ print: printPage, show: async (path) => shell.showItemInFolder(path) });

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
