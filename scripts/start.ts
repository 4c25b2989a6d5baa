import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findChromium } from '#chromium/find-chromium.ts';
import { runChromiumShell } from '#chromium/index.ts';
import { isAppError } from '#contract/errors.ts';
import { buildIfStale } from './build.ts';
import { canInstall, installMissing, isMissing } from './debian.ts';
import { parseStartArguments, type StartArguments, usage } from './start/arguments.ts';
import { chooseShell } from './start/choose-shell.ts';
import { findElectron } from './start/find-electron.ts';

const root = resolve(import.meta.dirname, '..');
// For the host's thread and the processes of tasks: source is stripped of its types once and kept.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

async function start(args: StartArguments): Promise<number> {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const wantsElectron = args.shell !== 'chromium' && !args.headless && hasDisplay;
  const electron = isRoot
    ? { missing: 'Electron keeps its sandbox for ordinary users only, and this is root' }
    : await findElectron(root, { fetch: wantsElectron });
  const needsChromium = !('path' in electron) || args.shell === 'chromium' || args.headless;
  if (
    needsChromium &&
    (hasDisplay || args.headless) &&
    !findChromium() &&
    canInstall() &&
    isMissing('chromium')
  ) {
    installMissing(['chromium'], 'Carrel’s window needs a browser, and none was found');
  }

  const choice = chooseShell({
    wanted: args.shell,
    headless: args.headless,
    hasDisplay,
    electron,
    chromium: findChromium(),
  });
  process.stderr.write(`${choice.why}\n`);
  if (choice.shell === 'none') return 1;

  await buildIfStale(root);
  if (choice.shell === 'electron') return openElectron(choice.path, args);
  return runChromiumShell({
    ...args,
    root,
    browser: choice.browser,
    packs: args.packs.map((path) => resolve(path)),
  });
}

function openElectron(path: string, args: StartArguments): Promise<number> {
  const env = args.data ? { ...process.env, CARREL_DATA: resolve(args.data) } : process.env;
  const packs = args.packs.map((pack) => resolve(pack));
  const flags = args.readOnly ? ['--read-only'] : [];
  const child = spawn(path, [join(root, 'out/main/index.js'), ...flags, ...packs], { stdio: 'inherit', env });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

function readArguments(): StartArguments {
  try {
    return parseStartArguments(process.argv.slice(2));
  } catch (error) {
    // Node's parser adds advice on positional arguments that nobody here needs.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    process.stderr.write(`${sentence}\n\n${usage}\n`);
    process.exit(2);
  }
}

const args = readArguments();
if (args.help) process.stdout.write(`${usage}\n`);
else {
  process.exitCode = await start(args).catch((error: unknown) => {
    if (!isAppError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  });
}
