import type { FoundRecord, ImportReport } from '../../source.ts';
import { openSourceFile } from '../../source-file.ts';
import { table } from './table.ts';

/** What reading tables gave, for tests. */
export interface ReadTable {
  readonly found: readonly FoundRecord[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
  readonly refused: readonly string[];
}

/** Reads tables as an import does; places are told without the folder. */
export async function readTable(folder: string, names: readonly string[], map?: string): Promise<ReadTable> {
  const [found, skipped, warnings, refused]: [FoundRecord[], string[], string[], string[]] = [[], [], [], []];
  const short = (text: string) => text.replaceAll(`${folder}/`, '');
  const report: ImportReport = {
    skip: (where, why) => skipped.push(short(`${where}: ${why}`)),
    refuse: (_, error) => refused.push(short(`${error.code}: ${error.message}`)),
    warn: (warning) => warnings.push(short(warning)),
  };
  const files = names.map((name) => openSourceFile(`${folder}/${name}`, name, { warn: report.warn }));
  const settings = { map, breathe: async () => {} };
  for await (const record of table.read(files, report, settings)) found.push(record);
  return { found, skipped, warnings, refused };
}
