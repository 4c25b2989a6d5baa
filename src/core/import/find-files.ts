import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { ImportReport, SourceFile } from './source.ts';
import { openSourceFile, type ReadAs } from './source-file.ts';

/** A folder deeper than this is a loop that links hide, or not made for people. */
const maxDepth = 64;

/**
 * The files of an import in a stable order: those that were named, and in named folders all below them. Hidden
 * files are left out without a word; a link that leads back into a folder already seen is skipped with one.
 * Throws `source-not-found`, and `source-empty` for a folder without files.
 */
export function findFiles(
  paths: readonly string[],
  report: ImportReport,
  encoding?: string,
): readonly SourceFile[] {
  const as: ReadAs = { encoding, warn: report.warn };
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [openSourceFile(path, basename(path), as)];
    const names = [...namesBelow(path, '', new Set(), report)];
    if (names.length === 0)
      throw new AppError('source-empty', `The folder ${path} holds no files to import.`);
    return names.flatMap((name) => {
      try {
        return [openSourceFile(join(path, name), name, as)];
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        report.refuse(join(path, name), error);
        return [];
      }
    });
  });
}

function* namesBelow(
  root: string,
  below: string,
  seen: Set<string>,
  report: ImportReport,
): Generator<string> {
  const folder = join(root, below);
  const real = realpathSync(folder);
  if (seen.has(real) || below.split('/').length > maxDepth) {
    report.skip(folder, 'it leads back into a folder that is read already');
    return;
  }
  seen.add(real);
  for (const entry of readdirSync(folder).sort()) {
    if (entry.startsWith('.')) continue;
    const name = below === '' ? entry : `${below}/${entry}`;
    if (isFolder(join(root, name))) yield* namesBelow(root, name, seen, report);
    else yield name;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
