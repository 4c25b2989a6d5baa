import type { WebPreferences } from 'electron';

/**
 * What the page may do: nothing but be a page. Electron's defaults say the same of most of these; they
 * stand here so that a changed default cannot pass unseen.
 */
const fixedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  // Electron would fetch dictionaries over the network.
  spellcheck: false,
  enableWebSQL: false,
  safeDialogs: true,
} as const satisfies WebPreferences;

/** Not kept on disc: nothing of what was read stays behind in a browser cache. */
export const partition = 'carrel';

/** The preferences of the one window. Only two parts vary, and neither comes from a file or an argument. */
export function webPreferences(preload: string, packaged: boolean): WebPreferences {
  return { ...fixedPreferences, partition, preload, devTools: !packaged };
}

/** A session of its own for pages that are printed: it answers them and nothing else. */
export const printPartition = 'carrel-print';

/** The preferences of the window that prints: it is never seen, and runs no script. */
export const printPreferences = (): WebPreferences => ({
  ...fixedPreferences,
  partition: printPartition,
  javascript: false,
  devTools: false,
});
