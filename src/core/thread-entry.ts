import { existsSync } from 'node:fs';

/**
 * The file of a thread that is called `name` and lies beside the module `from`. Source runs as it is; a build puts threads
 * into `out/main` and may put the module that starts them into a folder for chunks below it.
 */
export function threadEntry(name: string, from: string): URL {
  const urls = [`./${name}.ts`, `./${name}.js`, `../${name}.js`].map((place) => new URL(place, from));
  const found = urls.find((url) => existsSync(url));
  if (found === undefined) throw new Error(`There is no ${name} beside ${from}.`);
  return found;
}
