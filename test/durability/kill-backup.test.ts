import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { backupsIn, listBackups } from '#core/library/backup/backup-folder.ts';
import { verifyCopy } from '#core/library/backup/seal.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { startChild } from './children.ts';
import { figures } from './figures.ts';

/** The normal run; the long one is `CARREL_KILL_CYCLES=1000`. */
const cycles = Math.ceil(Number(process.env.CARREL_KILL_CYCLES ?? 12) / 2);
const longestMs = 150;
const ports = { now: () => new Date(), log: () => {} };

let folder: string;
let copy: string;
beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'carrel-kill-backup-'));
  [folder, copy] = [join(root, 'library'), join(root, 'copy.sqlite')];
  const from = openLibrary(join(root, 'from'), ports);
  from.notes.save({ ref: { collection: 'copy', record: 'letter' }, text: 'of the copy', base: 0 });
  await from.backups.copyTo(copy);
  from.close();
});

it(
  `a process killed while it backs up and restores, in ${cycles} cycles, loses nothing and leaves whole backups only`,
  async () => {
    const saved: { record: string; revision: number; name: string }[] = [];
    let made = 0;
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const child = startChild('back-up-until-killed.ts', [folder, `run-${cycle}`, copy]);
      // On a machine with much to do, opening alone may take longer than a kill waits.
      await child.said(['opening', 'saved', 'backup'][cycle % 3] ?? '');
      await wait(Math.random() * longestMs);
      child.process.kill('SIGKILL');
      await child.gone();
      expect(child.errors()).toBe('');
      for (const line of child.lines()) {
        const [word, record = '', revision, name = ''] = line.split(' ');
        if (word === 'saved') saved.push({ record, revision: Number(revision), name });
        if (word === 'backup') made += 1;
      }
      for (const { path } of listBackups(backupsIn(folder))) verifyCopy(path);
      const library = openLibrary(folder, ports);
      expect(library.recovery).toBe(null);
      const lost = saved.filter(({ record, revision, name }) => {
        const stored = library.notes.revisions({ collection: 'kill', record })[revision - 1];
        return !stored?.text.startsWith(`${name} `);
      });
      expect(lost).toEqual([]);
      library.close();
    }
    figures('killed while it backs up and restores', { cycles, saves: saved.length, backups: made, lost: 0 });
    // A run in which nothing was saved or backed up would prove nothing.
    expect([saved.length > cycles / 2, made > 0]).toEqual([true, true]);
  },
  cycles * 20_000,
);
