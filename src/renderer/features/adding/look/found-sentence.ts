import type { ImportPreview } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const t = wordsOf('adding', words);

/** "3 files, 1.2 MB." */
export const foundSentence = ({ fileCount, bytes }: Pick<ImportPreview, 'fileCount' | 'bytes'>): string =>
  t('foundFiles', { count: fileCount, size: formatBytes(bytes) });

/** A format in a few words. Of one that has none here: what stands in brackets or behind a colon is too long for a line. */
export function nameFormat(name: string, description: string): string {
  const short = description.replace(/( \(|: ).*$/s, '');
  return t('formatName', {
    name: name.replaceAll('-', '_'),
    description: short.charAt(0).toUpperCase() + short.slice(1),
  });
}

export interface FoundFormat {
  readonly name: string;
  readonly files: number;
  readonly description: string;
}

/** Which formats the files have, most files first, with what each format is. */
export function foundFormats({
  formats,
  knownFormats,
}: Pick<ImportPreview, 'formats' | 'knownFormats'>): readonly FoundFormat[] {
  const described = new Map(knownFormats.map(({ name, description }) => [name, description]));
  return formats
    .map(({ format, files }) => ({
      name: format,
      files,
      description: nameFormat(format, described.get(format) ?? format),
    }))
    .sort((one, other) => other.files - one.files);
}

/** Encodings that are worth a word: every one that is not UTF-8, with how sure it is and of which files. */
export function foundEncodings(
  files: ImportPreview['files'],
): readonly { readonly encoding: string; readonly sure: boolean; readonly names: readonly string[] }[] {
  const found = new Map<string, { encoding: string; sure: boolean; names: string[] }>();
  for (const { name, encoding, sure } of files) {
    if (encoding === null || (sure && /^(utf-?8|ascii)$/i.test(encoding))) continue;
    const key = `${encoding} ${sure}`;
    const entry = found.get(key) ?? { encoding, sure, names: [] };
    entry.names.push(name);
    found.set(key, entry);
  }
  return [...found.values()].sort((one, other) => Number(one.sure) - Number(other.sure));
}
