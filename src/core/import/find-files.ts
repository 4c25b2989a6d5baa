import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { t } from './import-words.ts';
import type { ImportReport, SourceFile } from './source.ts';
import { openSourceFile, type ReadAs } from './source-file.ts';

/** A folder deeper than this is a loop that links hide, or not made for people. */
const maxDepth = 64;

/**
 * The files of an import in a stable order: those that were named, and in named folders all below them. Hidden
 * files are left out without a word; a link that leads back into a folder already seen, or out of the one that was
 * named, is skipped with one: a pack is passed on, and what it takes is what was shown (A24).
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
    if (names.length === 0) throw new AppError('source-empty', t('folderEmpty', { path }));
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
    report.skip(folder, t('folderLoop'));
    return;
  }
  seen.add(real);
  const top = below === '' ? real : realpathSync(root);
  for (const entry of namesIn(folder, report)) {
    if (entry.name.startsWith('.')) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink() && leadsOut(join(root, name), top)) {
      report.skip(join(root, name), t('linkOut'));
    } else if (isFolder(join(root, name))) yield* namesBelow(root, name, seen, report);
    else yield name;
  }
}

/** What is in a folder, by name; one that cannot be read is told with its reason. */
function namesIn(folder: string, report: ImportReport): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch (error) {
    report.skip(folder, t('folderUnreadable', { code: (error as { code?: string }).code ?? 'unknown' }));
    return [];
  }
}

/** A link to nothing leads nowhere; whoever opens it says so. */
function leadsOut(path: string, top: string): boolean {
  try {
    const real = realpathSync(path);
    return real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep);
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
