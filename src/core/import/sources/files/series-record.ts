import { bareRecord } from '../../../bare-record.ts';
import { type Described, mergeDescribed } from '../../files/described.ts';
import type { FoundRecord } from '../../source.ts';
import { fieldsOf, usableId } from './described-fields.ts';
import type { DocumentContext } from './document-record.ts';
import type { Folder } from './folders.ts';
import { folderPathOf, idOf } from './ids.ts';
import { readableName } from './readable-name.ts';

/** A folder as a record: a series of documents, described by its own file. */
export function seriesOf(folder: Folder, said: Described, context: DocumentContext): FoundRecord {
  const path = folderPathOf(folder);
  const where = `${folder.root}/${folder.name}`;
  const given = said.title?.[0];
  const title = given ?? readableName(folder.name.slice(folder.name.lastIndexOf('/') + 1));
  const described = mergeDescribed(said, context.defaults);
  const warn = (kind: string, what: string) => context.warn(where, kind, what);
  const id = idOf(usableId(said.id?.[0]), path, folder.root, context.ids);
  const around = context.partOf.at(-1)?.record;
  return {
    where,
    record: bareRecord({
      ...fieldsOf(described, title, { ...context, warn }),
      id,
      aliases: [...new Set([...(said.alias ?? []), path])].filter((alias) => alias !== id),
      title,
      titleSupplied: given === undefined,
      genre: 'guide',
      level: 'series',
      partOf: [...context.partOf],
      related: around ? [around] : [],
    }),
    texts: [],
  };
}
