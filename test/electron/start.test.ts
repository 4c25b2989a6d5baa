import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askToComeForward } from '#host/window/single-instance.ts';
import { startHostWorker } from '#host/worker-transport.ts';
import { startCarrel } from '#main/start.ts';
import { type BuiltRoom, HostStandIn, makeBuiltRoom } from './built-room.ts';
import { electron, recorded, reset, type WindowStandIn } from './stand-in.ts';

vi.mock('electron', async () => (await import('./stand-in.ts')).electron);
vi.mock('#host/worker-transport.ts', () => ({ startHostWorker: vi.fn() }));

let built: BuiltRoom;
let host: HostStandIn;

const start = (argv: string[] = ['carrel']) =>
  startCarrel({ builtMain: built.builtMain, argv, env: { CARREL_DATA: built.data }, platform: 'linux' });

async function startedWindow(): Promise<WindowStandIn> {
  await start();
  const [window] = recorded.windows;
  if (!window) throw new Error('no window was made');
  return window;
}

beforeEach(() => {
  reset();
  built = makeBuiltRoom();
  host = new HostStandIn();
  vi.mocked(startHostWorker).mockReset().mockReturnValue(host);
});
afterEach(() => built.remove());

describe('the start of the Electron shell', () => {
  it('does before Electron is ready what is possible only then', async () => {
    await start();
    const early = recorded.calls.slice(0, recorded.calls.indexOf('ready'));
    expect(early.filter((call) => !call.startsWith('switch '))).toEqual([
      'enableSandbox',
      'registerSchemes',
      `setPath userData ${join(built.data, 'window')}`,
      'lock',
    ]);
  });

  it('keeps Chromium quiet by switches', async () => {
    await start();
    expect(Object.fromEntries(recorded.switches)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'socks5://127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
      'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    });
    expect([...recorded.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
    expect([...recorded.switches.keys()].filter((name) => /sandbox|remote-debugging/.test(name))).toEqual([]);
  });

  it('registers a scheme that is standard and secure and nothing else', async () => {
    await start();
    expect(recorded.privileged).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('tells the host where everything is, on a thread of its own', async () => {
    await start(['carrel', '/packs/a.carrel', '--inspect']);
    expect(startHostWorker).toHaveBeenCalledExactlyOnceWith(
      join(built.builtMain, 'host-worker.js'),
      {
        dataFolder: built.data,
        packFolders: [join(built.root, 'out', 'packs'), join(built.data, 'packs')],
        packFiles: ['/packs/a.carrel'],
        shell: 'Electron unknown',
        version: '1.2.3',
        readOnly: false,
        showsFiles: true,
      },
      { task: expect.any(Function), look: expect.any(Function) },
    );
  });

  it('loads the room, and shows the window when there is something to see', async () => {
    const window = await startedWindow();
    expect(window.loadURL.mock.calls).toEqual([['app://carrel/index.html']]);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it.each([false, true])('has the colour of its page before there is one (dark: %j)', async (dark) => {
    electron.nativeTheme.shouldUseDarkColors = dark;
    const { options } = await startedWindow();
    const tokens = readFileSync(join(import.meta.dirname, '../../src/renderer/styles/tokens.css'), 'utf8');
    const theme = tokens.slice(tokens.indexOf(`[data-theme="${dark ? 'dark' : 'light'}"]`));
    expect(options.backgroundColor).toBe(/--page: (#\w+);/.exec(theme)?.[1]);
  });

  it('says how to build the window when it is not there, and opens none', async () => {
    rmSync(join(built.root, 'out', 'renderer'), { recursive: true });
    await expect(start()).rejects.toThrow(/build them with “npm run build”/);
    expect(recorded.windows).toEqual([]);
  });
});

describe('a second start', () => {
  it('without the lock opens nothing, touches no library and ends', async () => {
    recorded.lock = false;
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await start();
    expect(said).toHaveBeenCalledExactlyOnceWith(
      'Carrel is open already; its window was brought to the front.\n',
    );
    expect(recorded.calls.slice(-2)).toEqual(['lock', 'quit']);
    expect(startHostWorker).not.toHaveBeenCalled();
    expect([recorded.windows, recorded.sessions.size]).toEqual([[], 0]);
  });

  it.each([true, false])('brings the first window forward (minimised: %j)', async (minimised) => {
    const window = await startedWindow();
    window.minimised = minimised;
    electron.app.emit('second-instance', {}, ['carrel', '/elsewhere/b.carrel', '--no-sandbox'], '/');
    expect(window.restore).toHaveBeenCalledTimes(minimised ? 1 : 0);
    expect(window.focus).toHaveBeenCalledOnce();
    expect(recorded.windows).toHaveLength(1);
    expect(window.loadURL).toHaveBeenCalledOnce();
  });

  it('of the Chromium shell brings it forward as well', async () => {
    const window = await startedWindow();
    expect(await askToComeForward(built.data)).toBe(true);
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('that is only to read has a profile of its own and asks nobody', async () => {
    await start();
    await start(['carrel', '--read-only']);
    expect(recorded.windows).toHaveLength(2);
    expect(recorded.calls.filter((call) => call.startsWith('setPath'))[1]).toMatch(/carrel-window-/);
    expect(startHostWorker).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({ readOnly: true }),
      expect.any(Object),
    );
  });

  it('finds nothing to bring forward when the window is already gone', async () => {
    const window = await startedWindow();
    window.destroyed = true;
    electron.app.emit('second-instance', {}, [], '/');
    expect(window.focus).not.toHaveBeenCalled();
  });
});

describe('the end', () => {
  it('comes when the last window is closed', async () => {
    await start();
    electron.app.emit('window-all-closed');
    expect(recorded.calls.at(-1)).toBe('quit');
  });

  it('waits until the library is closed, and closes it once', async () => {
    await start();
    const event = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', event);
    electron.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
    expect(recorded.calls).not.toContain('exit 0');
    await vi.waitFor(() => expect(recorded.calls).toContain('exit 0'));
    expect(host.stop).toHaveBeenCalledOnce();
  });

  it('is no crash: a page that crashes is loaded again, and given up when it does so at once and always', async () => {
    const window = await startedWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.loadURL).toHaveBeenCalledTimes(1);
    for (let crash = 1; crash <= 4; crash += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      expect(window.loadURL).toHaveBeenCalledTimes(1 + crash);
    }
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(window.loadURL).toHaveBeenCalledTimes(5);
    expect(recorded.calls.slice(-2)).toEqual([
      'showErrorBox Carrel The window has stopped 5 times within 10 seconds (oom). What was saved is safe; start Carrel again.',
      'quit',
    ]);
  });
});

it('a page that answers nothing any more is ended, so that it comes back', async () => {
  const window = await startedWindow();
  window.emit('unresponsive');
  expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
});

describe('an unwritable data folder', () => {
  it('still opens the room, with a profile elsewhere', async () => {
    writeFileSync(built.data, 'a file where the folder should be');
    await start();
    const profile =
      recorded.calls
        .find((call) => call.startsWith('setPath'))
        ?.split(' ')
        .at(-1) ?? '';
    expect(profile).toMatch(/carrel-window-/);
    expect(existsSync(profile)).toBe(true);
    expect(recorded.windows).toHaveLength(1);
  });
});
