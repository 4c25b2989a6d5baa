export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The folders that lead to a path, the outermost first: `/home/anna` is `/`, `home`, `anna`. */
export function crumbsOf(path: string): readonly Crumb[] {
  const separator = separatorOf(path);
  const root = rootOf(path, separator);
  const crumbs: Crumb[] = [{ name: root, path: root }];
  let at = root;
  for (const name of path.slice(root.length).split(separator).filter(Boolean)) {
    at = at.endsWith(separator) ? at + name : at + separator + name;
    crumbs.push({ name, path: at });
  }
  return crumbs;
}

/** The path of something in a folder. */
export const pathIn = (folder: string, name: string): string => {
  const separator = separatorOf(folder);
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
};

/** Only a path of Windows begins with a drive or two backslashes; elsewhere a backslash is part of a name. */
const separatorOf = (path: string): '/' | '\\' => (/^([a-z]:|\\\\)/i.test(path) ? '\\' : '/');

function rootOf(path: string, separator: string): string {
  if (separator === '/') return '/';
  return /^[a-z]:\\?/i.exec(path)?.[0] ?? /^\\\\[^\\]+\\[^\\]+\\?/.exec(path)?.[0] ?? '\\\\';
}
