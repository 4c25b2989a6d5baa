import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#contract/client.ts';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';
import { channel, relayFrames } from '#main/electron-transport.ts';
import { HostStandIn } from './built-room.ts';
import { electron, recorded, reset, WindowStandIn } from './stand-in.ts';

vi.mock('electron', async () => (await import('./stand-in.ts')).electron);

let window: WindowStandIn;
let host: HostStandIn;
let log: string[];
const request: Frame = { type: 'request', id: 1, name: 'app.status', arg: {} };

/** A message as Electron hands it over. */
const arrive = (senderFrame: unknown, frame: unknown) => {
  electron.ipcMain.emit(channel, { senderFrame, sender: window.webContents }, frame);
};

beforeEach(() => {
  reset();
  window = new WindowStandIn({});
  host = new HostStandIn();
  log = [];
  relayFrames(window as unknown as BrowserWindow, host, (line) => log.push(line));
});

describe('the relay between window and host', () => {
  it("passes a frame of the window's main frame to the host", () => {
    arrive(window.webContents.mainFrame, request);
    expect([host.received, log]).toEqual([[request], []]);
  });

  it.each([
    ['a frame that is already gone', null, 'already gone'],
    ['another frame of the same origin', { url: 'app://carrel/index.html' }, 'app://carrel/index.html'],
    ['a frame of another origin', { url: 'https://example.org/' }, 'https://example.org/'],
  ])('drops a message of %s and logs it', (_, sender, named) => {
    arrive(sender, request);
    expect([host.received, log]).toEqual([[], [`dropped a message from a foreign frame: ${named}`]]);
  });

  it('drops a message of the main frame when it shows something else', () => {
    window.webContents.mainFrame.url = 'about:blank';
    arrive(window.webContents.mainFrame, request);
    expect([host.received, log]).toEqual([[], ['dropped a message from a foreign frame: about:blank']]);
  });

  it.each(['stop', 7, null, undefined, true])('drops %j, which is no frame', (message) => {
    arrive(window.webContents.mainFrame, message);
    expect(host.received).toEqual([]);
    expect(log).toEqual([`dropped a message that is no frame: ${typeof message}`]);
  });

  it('passes a frame of the host to the window, and nothing to one that is gone', () => {
    const reply: Frame = { type: 'reply', id: 1, reply: { ok: true, value: 2 } };
    host.say(reply);
    expect(window.webContents.send.mock.calls).toEqual([[channel, reply]]);
    window.destroyed = true;
    host.say(reply);
    arrive(window.webContents.mainFrame, request);
    expect(window.webContents.send).toHaveBeenCalledOnce();
    expect(host.received).toEqual([]);
  });

  it('tells the window that the host has ended, again when it asks', () => {
    const gone = { type: 'event', name: 'host.gone', value: { reason: 'out of memory' } };
    host.end('out of memory');
    expect(window.webContents.send.mock.calls).toEqual([[channel, gone]]);
    arrive(window.webContents.mainFrame, request);
    expect(window.webContents.send.mock.calls).toEqual([
      [channel, gone],
      [channel, gone],
    ]);
    expect([host.received, log]).toEqual([[], ['the host has ended: out of memory']]);
  });
});

describe('the bridge of the preload', () => {
  async function bridge(): Promise<Transport> {
    vi.resetModules();
    await import('../../src/preload/index.ts');
    return recorded.exposed.get('carrel') as Transport;
  }

  it('exposes frames in, frames out, and nothing else', async () => {
    const exposed = await bridge();
    expect([...recorded.exposed.keys()]).toEqual(['carrel']);
    expect(Object.keys(exposed).sort()).toEqual(['onMessage', 'send']);
  });

  it("strips Electron's event", async () => {
    const heard = vi.fn();
    (await bridge()).onMessage(heard);
    electron.ipcRenderer.emit(channel, { sender: 'dangerous' }, request);
    expect(heard.mock.calls).toEqual([[request]]);
  });

  it('stops listening when it is told to', async () => {
    const heard = vi.fn();
    const stop = (await bridge()).onMessage(heard);
    stop();
    electron.ipcRenderer.emit(channel, {}, request);
    expect(heard).not.toHaveBeenCalled();
  });

  it('carries a call through the relay to the host and its answer back', async () => {
    const { api } = createClient(await bridge());
    electron.ipcRenderer.send.mockImplementation((_: string, frame: Frame) => {
      arrive(window.webContents.mainFrame, frame);
    });
    window.webContents.send.mockImplementation((name: string, frame: Frame) => {
      electron.ipcRenderer.emit(name, {}, frame);
    });
    const answer = api.state.get({ key: 'theme' });
    expect(host.received).toEqual([{ type: 'request', id: 1, name: 'state.get', arg: { key: 'theme' } }]);
    host.say({ type: 'reply', id: 1, reply: { ok: true, value: 'dark' } });
    expect(await answer).toBe('dark');
  });
});
