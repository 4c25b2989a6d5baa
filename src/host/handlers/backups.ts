import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '#contract/api.ts';
import { type ErrorReport, reportOf } from '#contract/errors.ts';
import type { BackupsReport } from '#contract/library.ts';
import { backupsIn, describeBackups } from '#core/library/backup/backup-folder.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { secondPlace, setSecondPlace, whyNotThere } from '#core/library/backup/second-place.ts';
import type { Desk } from './index.ts';

type BackupHandlers = Pick<
  Handlers,
  | 'library.state'
  | 'library.backups'
  | 'library.backUp'
  | 'library.secondPlace'
  | 'library.takeCopy'
  | 'library.planRestore'
  | 'library.restore'
>;

export const backupHandlers = ({ options: { dataFolder }, keeper, rounds, emit }: Desk): BackupHandlers => {
  function report(): BackupsReport {
    const place = secondPlace(dataFolder);
    return {
      folder: backupsIn(dataFolder),
      backups: describeBackups(backupsIn(dataFolder)),
      due: keeper.library?.backups.isDue() ?? false,
      trouble: rounds.trouble,
      secondPlace: place && { folder: place.folder, trouble: secondTrouble(place.folder) },
    };
  }
  /** A stick comes and goes between two backups; what the last one met is then no longer so. */
  function secondTrouble(folder: string): ErrorReport | null {
    const gone = whyNotThere(folder);
    return gone === null ? rounds.secondTrouble : reportOf(gone);
  }
  return {
    'library.state': () => keeper.state,
    'library.backups': report,
    'library.backUp': async () => {
      keeper.need();
      await rounds.make();
      return report();
    },
    'library.secondPlace': async ({ folder }) => {
      setSecondPlace(dataFolder, folder, realDisk);
      await rounds.make();
      return report();
    },
    'library.takeCopy': ({ folder }) => keeper.need().backups.copyTo(freeName(folder, new Date())),
    'library.planRestore': ({ path }) => {
      const plan = keeper.need().restore.plan(path);
      return { ...plan, items: [...plan.items], differing: [...plan.differing] };
    },
    'library.restore': async ({ path }) => {
      const restored = await keeper.need().restore.run(path);
      emit('library.changed', keeper.reopen());
      return { ...restored, items: [...restored.items], differing: [...restored.differing] };
    },
  };
};

/** “Carrel notes 2026-11-26.sqlite”, with a number where there is one of that name. */
function freeName(folder: string, today: Date): string {
  const name = `Carrel notes ${today.toISOString().slice(0, 10)}`;
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}.sqlite` : `${name} (${count}).sqlite`);
    if (!existsSync(path)) return path;
  }
}
