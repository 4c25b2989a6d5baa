import type { Browser } from '#chromium/find-chromium.ts';

/** What is there to choose from. */
export interface ShellSituation {
  readonly wanted: 'electron' | 'chromium' | null;
  readonly headless: boolean;
  readonly hasDisplay: boolean;
  /** Electron's program file, or why it is not there. */
  readonly electron: { readonly path: string; readonly version: string } | { readonly missing: string };
  readonly chromium: Browser | null;
}

export type ShellChoice =
  | { readonly shell: 'electron'; readonly path: string; readonly why: string }
  | { readonly shell: 'chromium'; readonly browser: Browser; readonly why: string }
  | { readonly shell: 'none'; readonly why: string };

export const noDisplay =
  'There is no display to open a window on. Start Carrel in a desktop session, or let it write a picture: npm start -- --headless --screenshot FILE.png';

const waysOut =
  'Three ways out: go online once and run npm start, which fetches Electron; install Chromium, Chrome or Edge (on Debian: apt-get install chromium); or name a browser in the variable CARREL_CHROMIUM.';

/** Takes Electron where its program is there, else an installed Chromium, and says which and why. */
export function chooseShell(situation: ShellSituation): ShellChoice {
  const { wanted, headless, hasDisplay, electron, chromium } = situation;
  if (!hasDisplay && !headless) return { shell: 'none', why: noDisplay };
  const electronHere = 'path' in electron;

  if (electronHere && wanted !== 'chromium' && !headless) {
    const why = wanted ? 'you asked for it' : 'its program file is here';
    return {
      shell: 'electron',
      path: electron.path,
      why: `Opening in Electron ${electron.version}: ${why}.`,
    };
  }
  if (wanted === 'electron') {
    const why = electronHere ? 'it opens no window without a display' : electron.missing;
    return { shell: 'none', why: `Electron was asked for, but ${why}. ${waysOut}` };
  }
  if (!chromium) {
    const why = electronHere ? 'the headless room needs Chromium' : electron.missing;
    return {
      shell: 'none',
      why: `No shell to open the window in: ${why}, and no Chromium, Chrome or Edge was found. ${waysOut}`,
    };
  }
  const why = wanted
    ? 'you asked for it'
    : 'missing' in electron && !headless
      ? electron.missing
      : 'the room without a display is Chromium’s';
  return {
    shell: 'chromium',
    browser: chromium,
    why: `Opening in ${chromium.name} ${chromium.version} (${chromium.path}): ${why}.`,
  };
}
