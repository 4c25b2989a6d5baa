import { existsSync, readdirSync } from 'node:fs';
import { type Client, createClient } from '#contract/client.ts';
import type { EventName, Events } from '#contract/events.ts';
import type { ImportJob, ImportOutcome } from '#contract/imports.ts';
import { createMemoryPair } from '#contract/memory-transport.ts';
import { cheap } from '#core/library/encryption/test-words.ts';
import { createHost } from './create-host.ts';

/** Help for the tests of the host: a host in this process, and what a window would have of it. */
export interface Room extends Client {
  /** Everything that the host said unasked, in order. */
  readonly heard: readonly (readonly [name: EventName, value: Events[EventName]])[];
  readonly troubles: readonly string[];
  /** How an import ends. */
  ended(job: ImportJob): Promise<ImportOutcome>;
  close(): void;
}

export interface RoomFolders {
  readonly data: string;
  /** Folder of the bundled packs. */
  readonly packs: string;
  readonly named?: readonly string[];
}

export function openTestRoom({ data, packs, named = [] }: RoomFolders): Room {
  const [mine, theirs] = createMemoryPair();
  const options = {
    dataFolder: data,
    packFolders: [packs],
    packFiles: named,
    shell: 'a test',
    version: '0.0.0',
    passphraseCost: cheap,
  };
  const host = createHost(options, theirs);
  const heard: [EventName, Events[EventName]][] = [];
  mine.onMessage((frame) => {
    if (frame.type === 'event') heard.push([frame.name as EventName, frame.value as Events[EventName]]);
  });
  const client = createClient(mine);
  return {
    ...client,
    heard,
    troubles: host.troubles,
    close: host.close,
    ended: ({ job }) =>
      new Promise((resolve) => {
        const look = (told: ImportJob) => {
          if (told.job === job && told.outcome.state !== 'running') resolve(told.outcome);
        };
        client.on('imports.changed', look);
        void client.api.imports.list({}).then((jobs) => jobs.forEach(look));
      }),
  };
}

/** All files below a folder, by their names in it. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath.slice(folder.length + 1)}/${entry.name}`.replace(/^\//, ''))
        .sort()
    : [];
