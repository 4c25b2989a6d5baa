import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHostWorker } from '#host/worker-transport.ts';
import { fuses } from '#main/fuses.ts';
import { startCarrel } from '#main/start.ts';
import { type BuiltRoom, HostStandIn, makeBuiltRoom } from './built-room.ts';
import { electron, recorded, reset, type SessionStandIn, type WindowStandIn } from './stand-in.ts';

vi.mock('electron', async () => (await import('./stand-in.ts')).electron);
vi.mock('#host/worker-transport.ts', () => ({ startHostWorker: vi.fn() }));

let built: BuiltRoom;

async function opened({ packaged = true } = {}): Promise<{ window: WindowStandIn; own: SessionStandIn }> {
  electron.app.isPackaged = packaged;
  await startCarrel({
    builtMain: built.builtMain,
    argv: [],
    env: { CARREL_DATA: built.data },
    platform: 'linux',
  });
  const [window] = recorded.windows;
  const own = recorded.sessions.get('carrel');
  if (!window || !own) throw new Error('the room did not open');
  return { window, own };
}

beforeEach(() => {
  reset();
  built = makeBuiltRoom();
  vi.mocked(startHostWorker).mockReset().mockReturnValue(new HostStandIn());
});
afterEach(() => built.remove());

describe('the page', () => {
  it('is sandboxed and isolated, without Node', async () => {
    const { window } = await opened();
    expect(window.options.webPreferences).toEqual({
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
      spellcheck: false,
      enableWebSQL: false,
      safeDialogs: true,
      devTools: false,
      partition: 'carrel',
      preload: `${built.root}/out/preload/index.cjs`,
    });
  });

  it('has developer tools only in a checkout, in the menu too', async () => {
    const { window } = await opened({ packaged: false });
    expect(window.options.webPreferences?.devTools).toBe(true);
    expect(JSON.stringify(recorded.menus)).toContain('toggleDevTools');
    reset();
    await opened();
    expect(JSON.stringify(recorded.menus)).not.toMatch(/toggleDevTools|reload/i);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'goes nowhere: %s is prevented',
    async (name) => {
      const { window } = await opened();
      for (const url of [
        'https://example.org/',
        'app://carrel/index.html',
        'javascript:1',
        'file:///etc/passwd',
      ]) {
        const event = { url, preventDefault: vi.fn() };
        window.webContents.emit(name, event);
        expect(event.preventDefault).toHaveBeenCalledOnce();
      }
    },
  );

  it('opens no window', async () => {
    const { window } = await opened();
    expect(window.webContents.windowOpen?.({ url: 'app://carrel/index.html' })).toEqual({ action: 'deny' });
  });
});

describe.each(['carrel', ''])('the session “%s”', (partition) => {
  async function session(options?: { packaged: boolean }): Promise<SessionStandIn> {
    await opened(options);
    const found = recorded.sessions.get(partition);
    if (!found) throw new Error('no such session');
    return found;
  }

  it.each([
    'media',
    'notifications',
    'geolocation',
    'clipboard-read',
    'clipboard-sanitized-write',
    'usb',
    'hid',
    'serial',
    'midi',
    'fileSystem',
    'openExternal',
  ])('denies %s, asked and checked', async (permission) => {
    const { permissionRequest, permissionCheck } = await session();
    const answer = vi.fn();
    permissionRequest?.(null, permission, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(permissionCheck?.(null, permission)).toBe(false);
  });

  it('denies devices and the capture of the screen', async () => {
    const { devicePermission, displayMedia } = await session();
    const answer = vi.fn();
    displayMedia?.({}, answer);
    expect([devicePermission?.({}), answer.mock.calls]).toEqual([false, [[null]]]);
  });

  it('requests nothing but the room', async () => {
    const { beforeRequest } = await session();
    const cancelled = (url: string) => {
      const answer = vi.fn<(verdict: { cancel: boolean }) => void>();
      beforeRequest?.({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(cancelled('app://carrel/assets/index.js')).toBe(false);
    const foreign = ['https://example.org/', 'http://127.0.0.1/', 'ws://example.org/', 'file:///etc/passwd'];
    expect(
      [...foreign, 'app://elsewhere/', 'devtools://devtools/', 'ftp://example.org/'].map(cancelled),
    ).toEqual(Array(7).fill(true));
  });

  it('has no network, no dictionaries and no downloads', async () => {
    const found = await session();
    expect(found.setProxy).toHaveBeenCalledExactlyOnceWith({
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
    expect(found.enableNetworkEmulation).toHaveBeenCalledExactlyOnceWith({ offline: true });
    expect(found.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
    const download = { preventDefault: vi.fn() };
    found.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the scheme', () => {
  async function answerTo(url: string, method = 'GET') {
    const { own } = await opened();
    const response = own.schemes.get('app')?.({ url, method });
    if (!response) throw new Error('the scheme is not served');
    return response;
  }

  it('serves the page and its files', async () => {
    const page = await answerTo('app://carrel/index.html');
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<title>Carrel</title>',
    ]);
    expect(await (await answerTo('app://carrel/assets/index.js')).text()).toBe('start()');
  });

  it.each([
    'app://carrel/nothing.js',
    'app://carrel/package.json',
    'app://carrel/../package.json',
    'app://carrel/../../package.json',
    'app://carrel/%2e%2e/%2e%2e/package.json',
    'app://carrel/..%2f..%2fpackage.json',
    'app://carrel/..\\..\\package.json',
    'app://carrel//etc/passwd',
    'app://carrel/etc/passwd',
    'app://carrel/index.html%00',
    'app://local/etc/passwd',
    'app://elsewhere/index.html',
    'app://carrel@elsewhere/index.html',
    'app:/index.html',
  ])('does not know %s', async (url) => {
    const response = await answerTo(url);
    expect([response.status, await response.text()]).toEqual([404, 'There is nothing here.']);
  });

  it('cannot be written to', async () => {
    expect((await answerTo('app://carrel/index.html', 'POST')).status).toBe(405);
  });

  it.each([
    ['app://carrel/index.html', 'GET'],
    ['app://carrel/assets/index.js', 'GET'],
    ['app://carrel/index.html', 'HEAD'],
    ['app://carrel/nothing', 'GET'],
    ['app://elsewhere/', 'GET'],
    ['app://carrel/index.html', 'POST'],
  ])('answers %s (%s) with the content security policy', async (url, method) => {
    const { headers } = await answerTo(url, method);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{24}'; .*trusted-types carrel-pdf-worker$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the fuses', () => {
  it('are decided, each of those that the installed tool can flip', () => {
    const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));
    expect(Object.keys(fuses).sort()).toEqual(known.sort());
  });

  it('leave no way to run the program as plain Node or under an inspector', () => {
    expect(fuses).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });
});
