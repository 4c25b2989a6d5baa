import { BrowserWindow, nativeTheme } from 'electron';
import { createComebacks, gaveUp } from '#host/window/comebacks.ts';
import { startUrl } from './own-url.ts';
import { webPreferences } from './web-preferences.ts';

/** `--page` of the window's tokens.css, light and dark, so that nothing flashes before the first paint. */
const paper = { light: '#fdfaf3', dark: '#1b1815' } as const;

/** Makes the one window. It shows itself when it has something to show. */
export function createWindow(preload: string, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: 'Carrel',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: webPreferences(preload, packaged),
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the room, and loads it again after a crash of the page, unless it crashes again and again. */
export async function loadRoom(
  window: BrowserWindow,
  ports: { readonly now: () => number; readonly giveUp: (sentence: string) => void },
): Promise<void> {
  const comebacks = createComebacks(ports.now);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (comebacks.mayComeBack()) void window.loadURL(startUrl);
    else ports.giveUp(gaveUp(reason));
  });
  // One that answers nothing any more is ended, and comes back like one that crashed.
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  await window.loadURL(startUrl);
}

/** Brings a window forward, also one that is minimised. */
export function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
