import { resolve } from 'node:path';
import { endingOf } from '../../files/file-kind.ts';
import type { SourceFile } from '../../source.ts';
import { pageName, sequencesOf } from './page-names.ts';
import { type VersionName, versionName } from './version-names.ts';

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

/** Numbers by their size: “page 9” before “page 10”. The same on every machine. */
const { compare: naturally } = new Intl.Collator('en', { numeric: true });
export const inOrder = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  items.toSorted((one, other) => {
    const [a, b] = [nameOf(one), nameOf(other)];
    return naturally(a, b) || (a < b ? -1 : Number(a > b));
  });

/** A file's own name; composed, as Macintoshes store names decomposed. */
export const nameOf = ({ name }: SourceFile): string =>
  name.slice(name.lastIndexOf('/') + 1).normalize('NFC');
/** The same without its ending. */
export const baseOf = (file: SourceFile): string => {
  const name = nameOf(file);
  const ending = endingOf(name);
  return ending === '' || ending.length + 1 === name.length ? name : name.slice(0, -ending.length - 1);
};
/** Which document a description is of, by its own name: “letter.json”, “letter.pdf.json”, “letter.meta.yaml”. */
export const describedName = (file: SourceFile): string =>
  baseOf(file).replace(/[._-](?:metadata|meta|info)$/i, '');
/** True for what describes its folder. */
export const isOfFolder = (file: SourceFile): boolean =>
  /^_?(?:metadata|folder|series|info)$/i.test(baseOf(file));

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

/** Gives each picture to the text of its name, else to the sequence in which it is a page; else it stands alone. */
function pagesOf(pictures: readonly SourceFile[], stems: ReadonlySet<string>) {
  const sequences = sequencesOf(pictures.map(baseOf));
  return pictures.map((file) => {
    const base = baseOf(file);
    const page = pageName(base);
    if (!stems.has(base) && page !== null) {
      const isPage = sequences.get(page.stem)?.has(base) === true || stems.has(page.stem);
      if (isPage) return { stem: page.stem || 'pages', page: { file, label: page.label } };
    }
    const { stem } = versionName(base);
    const known = !stems.has(base) && stems.has(stem) ? stem : base;
    return { stem: known, page: { file, label: base } };
  });
}

type Draft = {
  -readonly [Key in keyof Document]: Document[Key] extends readonly (infer T)[] ? T[] : Document[Key];
};

/** Documents by their stems, made of the texts of a folder. */
function createDrafts(files: readonly SourceFile[]) {
  const drafts = new Map<string, Draft>();
  let byName: Map<string, Draft> | undefined;
  const of = (stem: string): Draft => {
    const known = drafts.get(stem) ?? { stem, texts: [], pages: [], sidecars: [] };
    drafts.set(stem, known);
    return known;
  };
  const marked = files.map((file) => ({ file, base: baseOf(file), name: versionName(baseOf(file)) }));
  const shared = new Map<string, number>();
  for (const stem of new Set(marked.map(({ base }) => base)).values()) {
    const key = versionName(stem).stem;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  for (const { file, base, name } of marked) {
    const isVersion = name.sure || (shared.get(name.stem) ?? 0) > 1;
    const plain: VersionName = { stem: base, kind: null, language: null, sure: true };
    of(isVersion ? name.stem : base).texts.push({ file, base, name: isVersion ? name : plain });
  }
  return {
    of,
    all: () => [...drafts.values()],
    stems: () => new Set(drafts.keys()),
    /** Gives a description to what it describes; false where that is no document. */
    describe(sidecar: SourceFile): boolean {
      byName ??= namedIn(drafts.values());
      const found = byName.get(describedName(sidecar));
      found?.sidecars.push(sidecar);
      return found !== undefined;
    },
  };
}

/** Documents by all names under which a description may be of them; their own goes before those of their files. */
function namedIn(drafts: Iterable<Draft>): Map<string, Draft> {
  const all = [...drafts];
  const byFile = all.flatMap((draft) =>
    [...draft.texts, ...draft.pages].flatMap(({ file }): [string, Draft][] => [
      [nameOf(file), draft],
      [baseOf(file), draft],
    ]),
  );
  return new Map([...byFile, ...all.map((draft): [string, Draft] => [draft.stem, draft])]);
}
