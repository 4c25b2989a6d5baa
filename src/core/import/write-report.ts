import { writeNewFile } from '../files/write-new-file.ts';

/**
 * Writes the report of an import into a folder, under a name that nobody has there, and answers with its path.
 * Throws `output-unwritable`.
 */
export const writeReport = (folder: string, title: string, text: string): string =>
  writeNewFile({ folder, title, otherwise: 'Collection', what: ' – import report', extension: 'txt' }, text);
