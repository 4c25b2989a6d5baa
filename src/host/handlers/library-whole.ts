import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '#contract/api.ts';
import { lookInto } from '#core/library/backup/backup-folder.ts';
import { realDisk } from '#core/library/backup/disk.ts';
import { saveFiles } from '#core/library/backup/save-files.ts';
import { readHoldings } from '#core/library/check/holdings.ts';
import { libraryFiles } from '#core/library/files.ts';
import { keepTold, toldRecovery } from '../told-recovery.ts';
import type { Desk } from './index.ts';

type WholeHandlers = Pick<
  Handlers,
  'library.holdings' | 'library.recovery' | 'library.recoverySeen' | 'library.saveFiles'
>;

/** What the window says of the library as a whole. */
export const libraryWholeHandlers = ({ options: { dataFolder }, keeper }: Desk): WholeHandlers => ({
  'library.holdings': () => {
    // One that was not opened is not looked into either: that would alter the files beside it.
    const found = keeper.library && lookInto(libraryFiles(dataFolder).database, readHoldings);
    return found && { ...found, items: [...found.items] };
  },
  'library.recovery': () => keeper.library && toldRecovery(keeper.library),
  'library.recoverySeen': () => {
    const library = keeper.need();
    const told = toldRecovery(library);
    if (told !== null && !told.seen) keepTold(library, { ...told, seen: true });
    return {};
  },
  'library.saveFiles': ({ folder }) => {
    const saved = saveFiles(dataFolder, freeFolder(folder, new Date()), realDisk);
    return { ...saved, files: [...saved.files], unreadable: [...saved.unreadable] };
  },
});

/** “Carrel files 2026-11-26”, with a number where there is one of that name. */
function freeFolder(folder: string, today: Date): string {
  const name = `Carrel files ${today.toISOString().slice(0, 10)}`;
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${name} (${count})`);
    if (!existsSync(path)) return path;
  }
}
