import { contentId } from '../../content-id.ts';
import { type Described, describedBy } from '../../files/described.ts';
import { endingOf } from '../../files/file-kind.ts';
import { parseYaml, splitFrontMatter } from '../../files/front-matter.ts';
import type { SourceFile } from '../../source.ts';
import { usableId } from './described-fields.ts';
import type { Document, Folder } from './folders.ts';

/** Names for the records of a folder. */
export interface Ids {
  /** How many documents and folders say that this is their identifier, or have it as their path. */
  countOf(id: string): number;
  /** What tells a folder that was named from the others that were: as little of its path as does. */
  nameOf(root: string): string;
}

/** The path of a document below the folder that was named, without ending and marks of versions. */
export const pathOf = (folder: Folder, document: Document): string =>
  [folder.name, document.stem]
    .filter((part) => part !== '')
    .join('/')
    .normalize('NFC');
/** A folder's path ends in a slash: “letters/” stands beside “letters.txt”. */
export const folderPathOf = ({ name }: Folder): string => `${name.normalize('NFC')}/`;

/**
 * The id of a record: what its description says, where no other says the same; else its path, which its keeper gave it
 * and which stays when its words are mended; else, where two folders that were named have the same path, one made from
 * the folder's name and it.
 */
export function idOf(said: string | null, path: string, root: string, { countOf, nameOf }: Ids): string {
  if (said !== null && countOf(said) === 1) return said;
  return path.length <= 200 && countOf(path) === 1 ? path : contentId(nameOf(root), path);
}

/** The identifier that the first file with a front matter gives; read alone, as all must be known before the first is. */
export function frontMatterId(files: readonly SourceFile[]): string | null {
  for (const file of files) {
    if (!/^(?:md|markdown|mdown)$/.test(endingOf(file.name))) continue;
    try {
      const { yaml } = splitFrontMatter(file.head());
      const described: Described = yaml === null ? {} : describedBy(parseYaml(yaml, file.path));
      const id = usableId(described.id?.[0]);
      if (id !== null) return id;
    } catch {
      // Whoever reads it whole says why it cannot be read.
    }
  }
  return null;
}

/** The last names of each path, as few as no other path ends in. */
export function tailsOf(roots: readonly string[]): ReadonlyMap<string, string> {
  const tail = (root: string, names: number) => root.split(/[\\/]/).slice(-names).join('/');
  return new Map(
    roots.map((root) => {
      let names = 1;
      const isShared = () =>
        roots.some((other) => other !== root && tail(other, names) === tail(root, names));
      while (names < 64 && isShared()) names += 1;
      return [root, tail(root, names)];
    }),
  );
}
