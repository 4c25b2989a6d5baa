import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFiles } from '../../find-files.ts';
import { chooseSources } from '../../registry.ts';
import type { FoundRecord, ImportReport } from '../../source.ts';

/** What reading a folder gave, for tests. Places are told without the folder. */
export interface ReadFolder {
  readonly found: readonly FoundRecord[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
}

export type Contents = Readonly<Record<string, string | Buffer>>;

/** A fresh folder with these files in it. */
export function folderWith(contents: Contents): string {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-folder-'));
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads folders as an import does, by whichever source recognises each file. */
export async function readFolders(...folders: readonly string[]): Promise<ReadFolder> {
  const [found, skipped, warnings]: [FoundRecord[], string[], string[]] = [[], [], []];
  const short = (text: string) => folders.reduce((left, folder) => left.replaceAll(`${folder}/`, ''), text);
  const report: ImportReport = {
    skip: (where, why) => skipped.push(short(`${where}: ${why}`)),
    refuse: (_, error) => skipped.push(short(error.message)),
    warn: (warning) => warnings.push(short(warning)),
  };
  const settings = { taken: new Set<string>(), breathe: async () => {} };
  for (const { source, files } of chooseSources(findFiles(folders, report), undefined, report)) {
    for await (const record of source.read(files, report, settings)) found.push(record);
  }
  return { found, skipped, warnings };
}

/** Reads a fresh folder with these files in it. */
export const readFolder = (contents: Contents): Promise<ReadFolder> => readFolders(folderWith(contents));
