import { type Client, createClient } from '#contract/client.ts';
import type { Frame } from '#contract/frames.ts';
import type { Transport } from '#contract/transport.ts';

/**
 * Finds the transport that the shell gave and makes the client. The only file that knows `window.*` names:
 * Electron's preload gives `carrel`; the Chromium shell gives `carrelSend` and calls `carrelReceive`.
 */
interface ShellGlobals {
  carrel?: Transport;
  carrelSend?: (text: string) => Promise<void>;
  carrelReceive?: (frames: string) => void;
}

export function connect(shell: ShellGlobals = globalThis as ShellGlobals): Client | null {
  const transport = shell.carrel ?? pipeTransport(shell);
  return transport ? createClient(transport, firstId()) : null;
}

/** An answer to what the page asked before it crashed must not be taken for one to this page. */
const firstId = () => Date.now() * 1000;

function pipeTransport(shell: ShellGlobals): Transport | null {
  const send = shell.carrelSend;
  if (!send) return null;
  const listeners = new Set<(frame: Frame) => void>();
  shell.carrelReceive = (text) => {
    for (const frame of JSON.parse(text) as Frame[]) {
      for (const listener of listeners) listener(frame);
    }
  };
  return {
    send: (frame) => void send(JSON.stringify(frame)),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
