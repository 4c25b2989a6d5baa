import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createPrivate, makeFolder } from '../library/files.ts';
import { partOf, putInPlace, removeLeftover } from '../pack/part-file.ts';
import { dataPlaces } from './data-places.ts';
import { troubleOfDisk } from './move-pack.ts';

/**
 * The order of the collections, in a small file of its own: it is to be had also where the library is not, since the
 * packs are read either way.
 */

const orderSchema = z.object({ order: z.array(z.string()) });

/** Collection ids in the reader's order; none where there is no such file, or none that can be read. */
export function readOrder(dataFolder: string): readonly string[] {
  try {
    return orderSchema.parse(JSON.parse(readFileSync(dataPlaces(dataFolder).order, 'utf8'))).order;
  } catch {
    return [];
  }
}

/** Throws `output-unwritable`. */
export function writeOrder(dataFolder: string, order: readonly string[]): void {
  const { order: path } = dataPlaces(dataFolder);
  const part = partOf(path);
  try {
    makeFolder(dataFolder);
    removeLeftover(part);
    createPrivate(part, JSON.stringify({ order }));
    putInPlace(part, path);
  } catch (error) {
    throw troubleOfDisk(path, error);
  } finally {
    removeLeftover(part);
  }
}
