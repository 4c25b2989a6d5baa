import { opendir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { hostPacks } from '#words/en/host-packs.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostPacks', hostPacks);

/** A file or folder as it is shown for choosing: name and size, never contents. */
export interface FileEntry {
  readonly name: string;
  readonly path: string;
  /** `pack` for a file that is called like one. */
  readonly kind: 'folder' | 'file' | 'pack';
  readonly bytes: number | null;
  readonly modified: string | null;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: FileEntry[];
  /** Entries left out: hidden ones, broken links and what is neither file nor folder; those beyond the first 10,000. */
  readonly hidden: number;
  readonly more: number;
}

/** More than anybody looks through, and as many as a window takes at once. */
const maxEntries = 10_000;
/** Of a folder without end, as a broken network drive may show one. */
const maxLooked = 200_000;
/** Looked at together: a slow drive answers several questions in the time of one. */
const atOnce = 32;

/**
 * What a folder holds, for choosing files: folders first, each by name as people count. Nothing of it waits on the
 * thread, so that a drive that does not answer holds up nobody else. Throws `source-not-found`, `source-unreadable`
 * and `cancelled`.
 */
export async function listFolder(asked: string, signal?: AbortSignal): Promise<FolderListing> {
  const path = absolute(asked);
  const { names, hidden, more } = await namesIn(path, signal);
  const entries: FileEntry[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    if (signal?.aborted) throw new AppError('cancelled', t('folderUnwanted', { path }));
    const looked = await Promise.all(names.slice(at, at + atOnce).map((name) => entryOf(path, name)));
    entries.push(...looked.filter((entry) => entry !== null));
  }
  const parent = dirname(path);
  return {
    path,
    parent: parent === path ? null : parent,
    entries: entries.sort(byKindAndName),
    hidden: hidden + names.length - entries.length,
    more,
  };
}

/** `~` is the home folder, and a path that begins nowhere begins there. */
const absolute = (path: string): string => resolve(homedir(), path.replace(/^~(?=$|[\\/])/, homedir()));

async function namesIn(
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ names: readonly string[]; hidden: number; more: number }> {
  const names: string[] = [];
  let hidden = 0;
  let more = 0;
  try {
    for await (const { name } of await opendir(path, { bufferSize: 512 })) {
      if (name.startsWith('.') || isSystemName(name)) hidden += 1;
      else if (names.length < maxEntries) names.push(name);
      else more += 1;
      if (signal?.aborted || hidden + names.length + more >= maxLooked) break;
    }
  } catch (error) {
    throw answerOf(path, error);
  }
  return { names, hidden, more };
}

/** What Windows puts into folders and hides. */
const isSystemName = (name: string) =>
  /^(?:desktop\.ini|thumbs\.db|\$recycle\.bin|system volume information)$/i.test(name);

/** An entry as it is behind its link; null for what cannot be chosen: a pipe, a device, a link that leads nowhere. */
async function entryOf(folder: string, name: string): Promise<FileEntry | null> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    const modified = new Date(found.mtimeMs).toISOString();
    if (found.isDirectory()) return { name, path, kind: 'folder', bytes: null, modified };
    if (!found.isFile()) return null;
    return { name, path, kind: name.endsWith('.carrel') ? 'pack' : 'file', bytes: found.size, modified };
  } catch {
    return null;
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byKindAndName(one: FileEntry, other: FileEntry): number {
  const folders = Number(other.kind === 'folder') - Number(one.kind === 'folder');
  return folders || collator.compare(one.name, other.name) || (one.name < other.name ? -1 : 1);
}

function answerOf(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (['ENOENT', 'ERR_INVALID_ARG_VALUE', 'ENAMETOOLONG'].includes(code)) {
    return new AppError('source-not-found', t('noFolderAt', { path }));
  }
  const sentence = code === 'ENOTDIR' ? t('notFolder', { path }) : t('folderUnreadable', { path, code });
  return new AppError('source-unreadable', sentence);
}
