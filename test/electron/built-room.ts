import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Frame } from '#contract/frames.ts';
import { noShell, type ShellDeeds } from '#host/shell-port.ts';
import type { HostWorker } from '#host/worker-transport.ts';

export interface BuiltRoom {
  readonly root: string;
  readonly builtMain: string;
  readonly data: string;
  remove(): void;
}

/** A folder that looks like a built checkout: a page, a script, a manifest. */
export function makeBuiltRoom(): BuiltRoom {
  const root = mkdtempSync(join(tmpdir(), 'carrel-electron-'));
  mkdirSync(join(root, 'out', 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "version": "1.2.3" }');
  writeFileSync(join(root, 'out', 'renderer', 'index.html'), '<title>Carrel</title>');
  writeFileSync(join(root, 'out', 'renderer', 'assets', 'index.js'), 'start()');
  return {
    root,
    builtMain: join(root, 'out', 'main'),
    data: join(root, 'data'),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** A host that only remembers. */
export class HostStandIn implements HostWorker {
  readonly received: Frame[] = [];
  readonly stop = vi.fn(() => Promise.resolve());
  shell = noShell;
  serveShell(deeds: ShellDeeds) {
    this.shell = deeds;
  }
  say: (frame: Frame) => void = () => {};
  end: (reason: string) => void = () => {};
  readonly transport = {
    send: (frame: Frame) => {
      this.received.push(frame);
    },
    onMessage: (listener: (frame: Frame) => void) => {
      this.say = listener;
      return () => {};
    },
  };
  onExit(listener: (reason: string) => void) {
    this.end = listener;
  }
}
