import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Handlers } from '#contract/api.ts';
import { canBeMended } from '#contract/can-be-mended.ts';
import { type ErrorReport, reportOf } from '#contract/errors.ts';
import type { BackupsReport } from '#contract/library.ts';
import { backupsIn } from '#core/library/backup/backup-folder.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { secondPlace, setSecondPlace, whyNotThere } from '#core/library/backup/second-place.ts';
import { tellOf } from '../told-recovery.ts';
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

export const backupHandlers = ({
  options: { dataFolder },
  keeper,
  rounds,
  work,
  emit,
}: Desk): BackupHandlers => {
  async function report(): Promise<BackupsReport> {
    const place = secondPlace(dataFolder);
    return {
      folder: backupsIn(dataFolder),
      backups: [...(await work.describe(backupsIn(dataFolder)))],
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
  /** Puts a library together that could not be opened, once it is sure that the copy for it is good. */
  async function mend(path: string): Promise<{ readonly path: string; readonly damaged: string | null }> {
    await work.verify(path);
    const { recovery } = keeper.mend();
    // A backup that this Carrel cannot open as it is was set aside, and is as good a copy there.
    const moved = recovery?.passedOver.find((each) => basename(each.path) === basename(path));
    return { path: existsSync(path) ? path : (moved?.path ?? path), damaged: recovery?.damaged ?? null };
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
    'library.planRestore': async ({ path }) => {
      const plan = await (canBeMended(keeper.state)
        ? work.plan(null, path)
        : keeper.need().restore.plan(path));
      return { ...plan, items: [...plan.items], differing: [...plan.differing] };
    },
    'library.restore': async ({ path }) => {
      const mended = canBeMended(keeper.state) ? await mend(path) : null;
      try {
        const restored = await keeper.need().restore.run(mended?.path ?? path);
        if (mended) tellOf(keeper.need(), restored.now);
        emit('library.changed', keeper.reopen());
        const { items, differing } = restored;
        return {
          ...restored,
          items: [...items],
          differing: [...differing],
          damaged: mended?.damaged ?? null,
        };
      } catch (error) {
        // It was put together all the same.
        if (mended) emit('library.changed', keeper.state);
        throw error;
      }
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
