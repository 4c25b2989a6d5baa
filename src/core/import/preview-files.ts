import type { SourceGroup } from './registry.ts';
import type { SourceFile } from './source.ts';
import { tableKindOf } from './sources/table/detect-table.ts';

/** How much of the files of one source a preview reads. */
const mostFiles = 200;
const mostTableChars = 2_000_000;

export const isTable = ({ source }: Pick<SourceGroup, 'source'>): boolean => source.name === 'table';

/** The files of a source that are read for its first records. A table's columns must all be known, so many are. */
export const filesToRead = ({ files }: SourceGroup): readonly SourceFile[] => files.slice(0, mostFiles);

/**
 * A table as if it ended with the last line of its first two million characters: it is read twice, and the first
 * records need no more. A list in JSON has no lines to be cut at; such a table is the file itself.
 */
export function tableFirst(file: SourceFile): SourceFile {
  if (file.bytes().length <= mostTableChars || tableKindOf(file) === 'json') return file;
  return {
    ...file,
    text() {
      const text = file.text();
      const end = text.lastIndexOf('\n', mostTableChars) + 1;
      return end === 0 ? text : text.slice(0, end);
    },
  };
}
