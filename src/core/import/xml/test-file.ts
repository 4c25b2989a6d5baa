import type { FoundRecord, ImportReport, Source, SourceFile } from '../source.ts';

/** What reading gave, with everything that was reported. For tests only. */
export interface Read {
  readonly records: readonly FoundRecord[];
  readonly warnings: readonly string[];
  readonly skipped: readonly string[];
}

/** A file that is in memory alone. */
export function fileOf(content: string | Uint8Array, name = 'vol1.xml'): SourceFile {
  const bytes = Buffer.from(content);
  return {
    path: `/archive/${name}`,
    name,
    start: () => bytes.subarray(0, 65_536),
    head: () => new TextDecoder().decode(bytes.subarray(0, 65_536)),
    text: () => bytes.toString(),
    bytes: () => bytes,
  };
}

/** Reads files with one source. */
export async function readWith(source: Source, files: readonly SourceFile[]): Promise<Read> {
  const warnings: string[] = [];
  const skipped: string[] = [];
  const report: ImportReport = {
    skip: (where, why) => skipped.push(`${where}: ${why}`),
    refuse: (_, error) => skipped.push(`${error.code}: ${error.message}`),
    warn: (warning) => warnings.push(warning),
  };
  const records: FoundRecord[] = [];
  for await (const record of source.read(files, report, { breathe: async () => {} })) records.push(record);
  return { records, warnings, skipped };
}
