import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NameEntity } from './entity.ts';

export const tableFiles = ['people.json', 'places.json', 'organisations.json'] as const;

/**
 * The authority table that comes with Carrel. A test holds the files against the schema, so a start does not
 * spend its time on that.
 */
export const loadNameTable = (folder = namesFolder()): NameEntity[] =>
  tableFiles.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as NameEntity[]);

/** `resources/names` of this installation: beside the sources or beside the bundle, the nearest one up the tree. */
function namesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'names');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`No resources/names above ${here}`);
  }
}
