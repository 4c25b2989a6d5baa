import { BrowserWindow, nativeTheme } from 'electron';
import { startUrl } from './own-url.ts';
import { webPreferences } from './web-preferences.ts';

/** `--page` of the window's tokens.css, light and dark, so that nothing flashes before the first paint. */
const paper = { light: '#fdfaf3', dark: '#1b1815' } as const;

/** Two crashes within this time are one fault that a reload does not mend. */
const reloadPauseMs = 30_000;

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

/** Loads the room, and loads it again after a crash of the page, unless it has just crashed before. */
export async function loadRoom(
  window: BrowserWindow,
  ports: { readonly now: () => number; readonly giveUp: (sentence: string) => void },
): Promise<void> {
  let lastMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const pauseMs = ports.now() - lastMs;
    lastMs = ports.now();
    if (pauseMs > reloadPauseMs) void window.loadURL(startUrl);
    else
      ports.giveUp(`The window has stopped twice (${reason}). What was saved is safe; start Carrel again.`);
  });
  await window.loadURL(startUrl);
}

/** Brings a window forward, also one that is minimised. */
export function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
