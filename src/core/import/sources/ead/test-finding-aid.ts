import type { SourceFile } from '../../source.ts';
import { type Read, readWith } from '../../xml/test-file.ts';
import { ead } from './ead.ts';

export { fileOf } from '../../xml/test-file.ts';

/** Reads files with the source `ead`. For tests only. */
export const readFiles = (...files: readonly SourceFile[]): Promise<Read> => readWith(ead, files);

/** A finding aid in EAD 2002 with this inside `archdesc`. */
export const findingAid = (inside: string, header = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ead PUBLIC "+//ISBN 1-931666-00-8//DTD ead.dtd (Encoded Archival Description (EAD) Version 2002)//EN" "ead.dtd">
<ead><eadheader langencoding="iso639-2b"><eadid>mc42</eadid><filedesc><titlestmt><titleproper>Guide to the Papers</titleproper></titlestmt></filedesc>${header}</eadheader>
<archdesc level="fonds">${inside}</archdesc></ead>`;

/** One whose components are these. */
export const withComponents = (components: string): string =>
  findingAid(
    `<did><unittitle>Papers</unittitle><unitid>MC 42</unitid><repository><corpname>State Archives</corpname></repository></did><dsc>${components}</dsc>`,
  );
