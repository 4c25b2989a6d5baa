import { resolve } from 'node:path';
import type { SourceFile } from '../../source.ts';
import { createDrafts, pagesOf } from './drafts.ts';
import { baseOf, describedName, inOrder, isOfFolder } from './file-names.ts';
import { pageName, sequencesOf } from './page-names.ts';
import type { VersionName } from './version-names.ts';

/** The files that make one record. */
export interface Document {
  /** What its files share of their names. */
  readonly stem: string;
  readonly texts: readonly { readonly file: SourceFile; readonly base: string; readonly name: VersionName }[];
  /** Pictures of its pages, in their order. */
  readonly pages: readonly { readonly file: SourceFile; readonly label: string }[];
  /** Descriptions of it, in the order of their names. */
  readonly sidecars: readonly SourceFile[];
}

/** A folder with the documents in it. */
export interface Folder {
  /** Where the folder lies that was named for the import. */
  readonly root: string;
  /** Its names from there, with slashes; empty for that folder itself. */
  readonly name: string;
  readonly documents: readonly Document[];
  readonly folders: readonly Folder[];
  /** Descriptions of the folder itself. */
  readonly sidecars: readonly SourceFile[];
  /** Descriptions of nothing that is here. */
  readonly strays: readonly SourceFile[];
}

/** A file with what is known of it before it is read. */
export interface Sorted {
  readonly file: SourceFile;
  readonly is: 'text' | 'picture' | 'sidecar';
}

interface Branch {
  readonly root: string;
  readonly name: string;
  readonly files: Sorted[];
  readonly branches: Map<string, Branch>;
}

/** The folders that were named, with what is in them, in natural order. */
export function foldersOf(files: readonly Sorted[]): Folder[] {
  const roots = new Map<string, Branch>();
  for (const sorted of files) {
    const parts = sorted.file.name.split('/').slice(0, -1);
    const root = resolve(sorted.file.path, '..', ...parts.map(() => '..'));
    let branch = child(roots, root, root, '');
    for (const part of parts) {
      branch = child(branch.branches, part, root, branch.name === '' ? part : `${branch.name}/${part}`);
    }
    branch.files.push(sorted);
  }
  return [...roots.values()].map((branch) => folderOf(branch, []));
}

function child(branches: Map<string, Branch>, key: string, root: string, name: string): Branch {
  const known = branches.get(key);
  if (known) return known;
  const made: Branch = { root, name, files: [], branches: new Map() };
  branches.set(key, made);
  return made;
}

const leafOf = (name: string) => name.slice(name.lastIndexOf('/') + 1).normalize('NFC');

function folderOf({ root, name, files, branches }: Branch, beside: readonly SourceFile[]): Folder {
  const all = [...branches.values()];
  const own = inOrder(files, ({ file }) => file.name);
  const of = (is: Sorted['is']) => own.filter((each) => each.is === is).map(({ file }) => file);
  const drafts = createDrafts(of('text'));
  for (const { stem, page } of pagesOf(of('picture'), drafts.stems())) drafts.of(stem).pages.push(page);
  for (const album of all.filter(isAlbum)) {
    const draft = drafts.of(leafOf(album.name));
    for (const { file, is } of inOrder(album.files, (each) => each.file.name)) {
      if (is === 'sidecar') draft.sidecars.push(file);
      else draft.pages.push({ file, label: pageName(baseOf(file))?.label ?? baseOf(file) });
    }
  }
  const others = of('sidecar').filter((file) => !drafts.describe(file));
  const series = all.filter((branch) => !isAlbum(branch));
  const leaves = new Set(series.map((branch) => leafOf(branch.name)));
  return {
    root,
    name,
    documents: inOrder(drafts.all(), ({ stem }) => stem),
    folders: inOrder(
      series.map((branch) =>
        folderOf(
          branch,
          others.filter((file) => describedName(file) === leafOf(branch.name)),
        ),
      ),
      (each) => each.name,
    ),
    sidecars: [...beside, ...others.filter(isOfFolder)],
    strays: others.filter((file) => !isOfFolder(file) && !leaves.has(describedName(file))),
  };
}

/** True for a folder of nothing but the pages of one document. */
function isAlbum({ files, branches }: Branch): boolean {
  const pictures = files.filter(({ is }) => is === 'picture').map(({ file }) => baseOf(file));
  if (branches.size > 0 || pictures.length === 0 || files.some(({ is }) => is === 'text')) return false;
  const sequences = [...sequencesOf(pictures).values()];
  const inSequences = sequences.reduce((sum, bases) => sum + bases.size, 0);
  return sequences.length < 2 || inSequences < new Set(pictures).size;
}
