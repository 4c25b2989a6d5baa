import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `resources/styles` of this installation: beside the sources or beside the bundle, whichever this module
 * runs from, so the nearest one up the tree.
 */
export function stylesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'styles');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`No resources/styles above ${here}`);
  }
}
