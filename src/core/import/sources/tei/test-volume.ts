import type { SourceFile } from '../../source.ts';
import { type Read, readWith } from '../../xml/test-file.ts';
import { tei } from './tei.ts';

export { fileOf } from '../../xml/test-file.ts';

/** Reads files with the source `tei`. For tests only. */
export const readFiles = (...files: readonly SourceFile[]): Promise<Read> => readWith(tei, files);

/** A volume around the inside of `text`. */
export const volume = (inside: string, header = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">A Volume</title></titleStmt>${header}</fileDesc></teiHeader><text>${inside}</text></TEI>`;

/** A volume of the *Foreign Relations* series with these divisions as its body. */
export const frusVolume = (body: string, front = ''): string =>
  volume(
    `<front>${front}</front><body><div type="compilation" xml:id="comp1"><head>China</head>${body}</div></body>`,
    '<publicationStmt><idno type="frus">frus1955-57v02</idno></publicationStmt>',
  );
