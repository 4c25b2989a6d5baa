import { join } from 'node:path';
import type { SourceRecord } from '../../pack/source-record.ts';
import { unreadable } from './unreadable.ts';

/** Throws `source-unreadable` where an id or alias is there twice, or a record refers to one that is not there. */
export function checkReferences(folder: string, records: readonly SourceRecord[]): void {
  const ids = new Set<string>();
  for (const { record } of records) {
    for (const id of [record.id, ...record.aliases]) {
      if (ids.has(id)) throw unreadable(folder, `the id “${id}” is there twice`);
      ids.add(id);
    }
  }
  for (const { record, texts } of records) {
    const targets = [...record.related, ...texts.flatMap(({ document }) => linkedRecords(document))];
    const missing = targets.find((target) => !ids.has(target));
    if (missing !== undefined) {
      throw unreadable(join(folder, record.id), `it refers to “${missing}”, which is not in the collection`);
    }
  }
}

/** The `record:ID` targets of all links, however deep they stand. */
function linkedRecords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linkedRecords);
  if (typeof node !== 'object' || node === null) return [];
  const { type, target } = node as { type?: unknown; target?: unknown };
  const own =
    type === 'link' && typeof target === 'string' && target.startsWith('record:')
      ? [target.slice('record:'.length)]
      : [];
  return [...own, ...Object.values(node).flatMap(linkedRecords)];
}
