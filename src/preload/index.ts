import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';

/** The shell listens on the same name (src/main/electron-transport.ts). */
const channel = 'carrel';

/**
 * The whole bridge: frames in, frames out, on one channel. The page never gets Electron's event, which
 * would hand it the sender and with it every other channel.
 */
const bridge: Transport = {
  send: (frame) => ipcRenderer.send(channel, frame),
  onMessage(listener) {
    const handle = (_event: IpcRendererEvent, frame: Frame) => listener(frame);
    ipcRenderer.on(channel, handle);
    return () => {
      ipcRenderer.off(channel, handle);
    };
  },
};

contextBridge.exposeInMainWorld('carrel', bridge);
