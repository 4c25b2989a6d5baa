import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBadPacks } from '../fixtures/bad-packs.ts';
import { writeNarrowingPack } from '../fixtures/narrowing-pack.ts';
import { type OpenedShell, openShell, type ShellName } from '../fixtures/open-shell.ts';
import { writeReadingPack } from '../fixtures/reading-pack.ts';
import { writeRoofPacks } from '../fixtures/roof-packs.ts';
import { writeLongTable, writeSources } from '../fixtures/sample-sources.ts';
import { writeScansPack } from '../fixtures/scans-pack.ts';
import { writeVersionsPack } from '../fixtures/versions-pack.ts';
import { RoomPage } from '../pages/room-page.ts';

/** A room and what is the matter with it. */
export type RoomName =
  | 'reading'
  | 'refused packs'
  | 'library locked'
  | 'library read-only'
  | 'library damaged'
  | 'library recovered'
  | 'host gone'
  | 'no host';

export interface OpenedRoom {
  readonly page: OpenedShell['page'];
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens a room of this kind, with its files in the empty folder `data`. */
export async function openRoom(shell: ShellName, name: RoomName, data: string): Promise<OpenedRoom> {
  const folder = join(data, 'papers');
  const library = join(data, 'library');
  mkdirSync(folder, { recursive: true });
  const opened: OpenedShell[] = [];
  const open = async (options: { packs?: readonly string[]; readOnly?: boolean } = {}) => {
    const window = await openShell(shell, { data: library, ...options });
    opened.push(window);
    const room = new RoomPage(window.page, () => window.close());
    await room.ready();
    return room;
  };
  const prepared = await prepare(name, { folder, library, open });
  return {
    page: prepared.page,
    folder,
    async close() {
      for (const window of opened) await window.close().catch(() => {});
    },
  };
}

interface Preparing {
  readonly folder: string;
  readonly library: string;
  readonly open: (options?: { packs?: readonly string[]; readOnly?: boolean }) => Promise<RoomPage>;
}

async function prepare(name: RoomName, { folder, library, open }: Preparing): Promise<RoomPage> {
  switch (name) {
    case 'reading': {
      writeSources(folder);
      writeRoofPacks(folder);
      writeLongTable(join(folder, 'telegrams.csv'));
      mkdirSync(join(folder, 'annotations'));
      const note = { type: 'Annotation', body: 'Read this first.', target: 'carrel:readers-guide/welcome' };
      writeFileSync(join(folder, 'annotations', 'note.json'), JSON.stringify([note]));
      const harbour = join(folder, 'harbour.carrel');
      writeNarrowingPack(harbour);
      const packs = [writeReadingPack(folder), writeVersionsPack(folder), writeScansPack(folder), harbour];
      const room = await open({ packs });
      if ((await room.refused.count()) === 0) return room;
      // On a machine that has much else to do a pack may be set aside for its slowness.
      await room.close();
      return open({ packs });
    }
    case 'refused packs':
      return open({ packs: writeBadPacks(folder).map(({ path }) => path) });
    case 'library locked':
      await open();
      return open();
    case 'library read-only':
      await (await open()).close();
      return open({ readOnly: true });
    case 'library damaged':
      // A folder where the library's file should be.
      mkdirSync(join(library, 'library.sqlite'), { recursive: true });
      return open();
    case 'library recovered': {
      const first = await open();
      // By keys alone: the room may speak another language.
      await first.page.keyboard.press('j');
      await first.page.keyboard.press('Enter');
      await first.page.locator('#page:focus').waitFor();
      await first.bookmark();
      await first.close();
      writeFileSync(join(library, 'library.sqlite'), 'x'.repeat(9000));
      return open();
    }
    case 'host gone': {
      const room = await open();
      // As both shells tell it (chromium/open-room.ts).
      await room.page.evaluate(() => {
        const { carrelReceive } = globalThis as unknown as { carrelReceive(frames: string): void };
        carrelReceive(JSON.stringify([{ type: 'event', name: 'host.gone', value: { reason: 'tried' } }]));
      });
      return room;
    }
    case 'no host': {
      const room = await open();
      await room.page.addInitScript(() => {
        Object.defineProperty(globalThis, 'carrelSend', { get: () => undefined, set: () => {} });
      });
      await room.page.reload();
      return room;
    }
  }
}
