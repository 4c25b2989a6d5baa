import type { FoundRecord, ImportReport, SourceFile } from '../../source.ts';
import { tei } from './tei.ts';

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

/** Reads files with the source `tei`. */
export async function readFiles(...files: readonly SourceFile[]): Promise<Read> {
  const warnings: string[] = [];
  const skipped: string[] = [];
  const report: ImportReport = {
    skip: (where, why) => skipped.push(`${where}: ${why}`),
    refuse: (_, error) => skipped.push(`${error.code}: ${error.message}`),
    warn: (warning) => warnings.push(warning),
  };
  const records: FoundRecord[] = [];
  for await (const record of tei.read(files, report, { breathe: async () => {} })) records.push(record);
  return { records, warnings, skipped };
}

/** A volume around the inside of `text`. */
export const volume = (inside: string, header = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">A Volume</title></titleStmt>${header}</fileDesc></teiHeader><text>${inside}</text></TEI>`;

/** A volume of the *Foreign Relations* series with these divisions as its body. */
export const frusVolume = (body: string, front = ''): string =>
  volume(
    `<front>${front}</front><body><div type="compilation" xml:id="comp1"><head>China</head>${body}</div></body>`,
    '<publicationStmt><idno type="frus">frus1955-57v02</idno></publicationStmt>',
  );
