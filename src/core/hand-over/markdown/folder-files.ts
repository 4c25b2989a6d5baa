import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { asAnswer } from '../../pack/part-file.ts';
import { decodeFenceId, fencedIn } from './fences.ts';
import { propertyIn } from './front-matter.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** A Markdown file of ours in a folder, wherever it was moved and whatever it is called by now. */
export interface OwnFile {
  readonly path: string;
  /** The address of its record or list. */
  readonly id: string;
}

/** The kinds of part that a file has one of, and the property that names it as well. */
export const sheetKinds = ['sheet', 'list'] as const;
export const idProperty = 'carrel-id';

/** Larger than this no file of notes is; a vault has pictures and worse. */
const maxBytes = 64 * 1024 * 1024;
const maxFiles = 100_000;

/** The Markdown files below a folder, in the order of their names; folders that are hidden are left alone. */
export function markdownFilesIn(folder: string): string[] {
  const found: string[] = [];
  const look = (at: string) => {
    const entries = readdirSync(at, { withFileTypes: true }).toSorted((one, other) =>
      one.name < other.name ? -1 : 1,
    );
    for (const entry of entries) {
      if (entry.name.startsWith('.') || found.length >= maxFiles) continue;
      if (entry.isDirectory()) look(join(at, entry.name));
      else if (entry.isFile() && /\.md$/i.test(entry.name)) found.push(join(at, entry.name));
    }
  };
  try {
    look(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw asAnswer(folder, error, t('chooseFolder'));
  }
  return found;
}

/** Of these the ones that are Carrel's, and the paths of all. */
export function ownFilesIn(folder: string): {
  readonly own: readonly OwnFile[];
  readonly all: readonly string[];
} {
  const all = markdownFilesIn(folder);
  const own = all.flatMap((path) => {
    const text = readMarkdown(path);
    const id = text === null ? null : idIn(text);
    return id === null ? [] : [{ path, id }];
  });
  return { own, all };
}

/** The words of a file; null for one that is too large or is no text. */
export function readMarkdown(path: string): string | null {
  if (statSync(path).size > maxBytes) return null;
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : null;
}

/** By the limits of its own part, else by its front matter. */
function idIn(text: string): string | null {
  const part = fencedIn(text).find((each) => each !== null && isSheet(each.kind));
  return (part && decodeFenceId(part.id)) ?? propertyIn(text, idProperty);
}

export const isSheet = (kind: string): boolean => (sheetKinds as readonly string[]).includes(kind);
