import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { type Collection, collectionSchema } from '#contract/entities.ts';
import type { SourceRecord } from '../../pack/source-record.ts';
import { checkReferences } from './check-references.ts';
import { readGuide } from './read-guide.ts';
import { unreadable } from './unreadable.ts';
import { recordFrom, writtenRecordSchema } from './written-record.ts';

export interface CollectionSource {
  readonly collection: Collection;
  readonly records: readonly SourceRecord[];
}

/**
 * Reads the source of a bundled collection: `collection.json` with `records.json` or Markdown files, in the
 * format of resources/collections/README.md. Throws `source-unreadable`, naming file and reason; it guesses nothing.
 */
export function readCollection(folder: string): CollectionSource {
  const collection = readJson(join(folder, 'collection.json'), collectionSchema);
  const name = basename(resolve(folder));
  if (collection.id !== name) {
    throw unreadable(join(folder, 'collection.json'), `its id is “${collection.id}”, its folder “${name}”`);
  }
  const records = readRecords(folder);
  checkReferences(folder, records);
  return { collection, records };
}

function readRecords(folder: string): SourceRecord[] {
  const file = join(folder, 'records.json');
  const guides = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  if (existsSync(file) && guides.length > 0) {
    throw unreadable(folder, 'it holds both records.json and Markdown files; one of them must go');
  }
  if (guides.length > 0) return guides.map((name) => readGuide(join(folder, name)));
  return readJson(file, z.array(writtenRecordSchema).min(1)).map((written) => recordFrom(written, file));
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(file));
  if (result.success) return result.data;
  throw unreadable(file, z.prettifyError(result.error));
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}
