import { join } from 'node:path';

/** Where packs lie in the reader's data folder. */
export const dataPlaces = (folder: string) => ({
  /** The reader's own packs. */
  packs: join(folder, 'packs'),
  /** Packs that were removed or replaced, for 30 days. */
  bin: join(folder, 'bin'),
  /** Packs on their way: what is being imported or copied, in a folder for each process. */
  incoming: join(folder, 'incoming'),
  order: join(folder, 'shelf.json'),
  /** Which packs were looked at. */
  looks: join(folder, 'looked-at.json'),
  /** Citation styles that the reader added. */
  styles: join(folder, 'styles'),
});
