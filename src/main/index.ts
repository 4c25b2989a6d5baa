import { app, dialog } from 'electron';
import { shell } from '#words/en/shell.ts';
import { wordsOf } from '#words/words.ts';
import { startCarrel } from './start.ts';

const t = wordsOf('shell', shell);

/**
 * Entry of the Electron shell. Its decisions are pure functions tested beside their files, its wiring is
 * tested against a stand-in for `electron` (test/electron). Where Electron's binary cannot be had, that
 * is all that is known of it: only the e2e suite run in real Electron shows that Electron agrees.
 */
startCarrel({
  builtMain: import.meta.dirname,
  argv: process.argv,
  env: process.env,
  platform: process.platform,
}).catch((error: unknown) => {
  dialog.showErrorBox(t('couldNotOpen'), error instanceof Error ? error.message : String(error));
  app.exit(1);
});
