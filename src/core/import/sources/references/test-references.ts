import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sources } from '../../registry.ts';
import type { FoundRecord, ImportReport } from '../../source.ts';
import { openSourceFile } from '../../source-file.ts';

/** What reading references gave, for tests. */
export interface ReadReferences {
  readonly found: readonly FoundRecord[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
  readonly refused: readonly string[];
}

/** A folder for one test, with files in it. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-references-'));
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { folder, write };
}

/** Reads files as an import does, by the source that recognises them; places are told without the folder. */
export async function readAs(
  format: string,
  folder: string,
  names: readonly string[],
  encoding?: string,
): Promise<ReadReferences> {
  const [found, skipped, warnings, refused]: [FoundRecord[], string[], string[], string[]] = [[], [], [], []];
  const short = (text: string) => text.replaceAll(`${folder}/`, '');
  const report: ImportReport = {
    skip: (where, why) => skipped.push(short(`${where}: ${why}`)),
    refuse: (_, error) => refused.push(short(`${error.code}: ${error.message}`)),
    warn: (warning) => warnings.push(short(warning)),
  };
  const source = sources.find(({ name }) => name === format);
  if (source === undefined) throw new Error(`there is no source ${format}`);
  const files = names.map((name) =>
    openSourceFile(`${folder}/${name}`, name, { encoding, warn: report.warn }),
  );
  const settings = { encoding, taken: new Set<string>(), breathe: async () => {} };
  for await (const record of source.read(files, report, settings)) found.push(record);
  return { found, skipped, warnings, refused };
}

/** The name of the source that recognises a file. */
export const recognised = (folder: string, name: string): string | undefined => {
  const file = openSourceFile(`${folder}/${name}`, name);
  return sources.find((source) => source.detect(file))?.name;
};
