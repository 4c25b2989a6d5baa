import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHostWorker } from '#host/worker-transport.ts';
import { startCarrel } from '#main/start.ts';
import { type BuiltRoom, HostStandIn, makeBuiltRoom } from './built-room.ts';
import { recorded, reset } from './stand-in.ts';

vi.mock('electron', async () => (await import('./stand-in.ts')).electron);
vi.mock('#host/worker-transport.ts', () => ({ startHostWorker: vi.fn() }));

let built: BuiltRoom;
let host: HostStandIn;
beforeEach(() => {
  reset();
  built = makeBuiltRoom();
  host = new HostStandIn();
  vi.mocked(startHostWorker).mockReset().mockReturnValue(host);
});
afterEach(() => built.remove());

it('prints a page for the host in a window that is never seen, that runs no script and may ask for nothing else', async () => {
  await startCarrel({
    builtMain: built.builtMain,
    argv: ['carrel'],
    env: { CARREL_DATA: built.data },
    platform: 'linux',
  });
  const printed = host.shell.print?.('<!doctype html><p>Words.</p>');
  const own = recorded.sessions.get('carrel-print');
  if (own === undefined) throw new Error('no session was made');
  const handle = vi.spyOn(own.protocol, 'handle');
  await printed;
  const [scheme, answer] = handle.mock.calls[0] ?? [];
  expect(scheme).toBe('app');
  const page = answer?.({ url: 'app://carrel/index.html', method: 'GET' });
  expect(await page?.text()).toBe('<!doctype html><p>Words.</p>');
  const foreign = vi.fn();
  own.beforeRequest?.({ url: 'https://example.org/x.png' }, foreign);
  expect(foreign).toHaveBeenCalledExactlyOnceWith({ cancel: true });

  expect(Buffer.from((await printed) ?? []).toString()).toBe('%PDF-1.7');
  const window = recorded.windows[1];
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'carrel-print', devTools: false },
  });
  expect([window?.show.mock.calls, window?.destroy.mock.calls.length]).toEqual([[], 1]);
  expect(own.schemes.has('app')).toBe(false);
});

it('shows a file in its folder by the system’s own way', async () => {
  await startCarrel({
    builtMain: built.builtMain,
    argv: ['carrel'],
    env: { CARREL_DATA: built.data },
    platform: 'linux',
  });
  expect(vi.mocked(startHostWorker).mock.calls[0]?.[1]).toMatchObject({ showsFiles: true });
  await host.shell.show?.('/home/me/notes.docx');
  expect(recorded.calls).toContain('showItemInFolder /home/me/notes.docx');
});
