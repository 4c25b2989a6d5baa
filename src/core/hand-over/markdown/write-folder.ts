import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeCarrelLink } from '#contract/carrel-link.ts';
import type { RecordRef } from '#contract/entities.ts';
import type { FolderReport } from '#contract/hand-over.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { createNames, safeFileName } from '../../files/file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { asAnswer } from '../../pack/part-file.ts';
import type { HandedList, HandedRecord, HandOver } from '../model.ts';
import { fenced, fencedIn } from './fences.ts';
import { idProperty, isSheet, ownFilesIn, readMarkdown } from './folder-files.ts';
import { frontMatter, type Properties, withProperties } from './front-matter.ts';
import { listMarkdown } from './list-markdown.ts';
import { recordMarkdown } from './record-markdown.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/** One file: what it is about, and what it says. */
interface Sheet {
  readonly id: string;
  readonly kind: 'sheet' | 'list';
  readonly name: string;
  readonly properties: Properties;
  readonly content: (fileOf: (ref: RecordRef) => string | null) => string;
}

/**
 * Writes a file for each record and reading list into a folder. One that was written before is found again by its id,
 * wherever in the folder it is by now, and only Carrel's own part of it is written anew. Throws `output-unwritable`.
 */
export function writeFolder(
  handOver: HandOver,
  folder: string,
  tell: (done: number) => void = () => {},
): FolderReport {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asAnswer(folder, error, t('chooseFolder'));
  }
  const { own, all } = ownFilesIn(folder);
  const nameIn = createNames(all.map((path) => nameOf(path)));
  const known = new Map<string, string>();
  for (const { id, path } of own) if (!known.has(id)) known.set(id, path);
  const sheets = sheetsOf(handOver).map((sheet) => ({
    ...sheet,
    path: known.get(sheet.id) ?? join(folder, `${nameIn(sheet.name)}.md`),
    isNew: !known.has(sheet.id),
  }));
  const files = new Map(sheets.map(({ id, path }) => [id, nameOf(path)]));
  const fileOf = (ref: RecordRef) => files.get(writeCarrelLink(ref)) ?? null;

  const counts = { made: 0, updated: 0, same: 0 };
  const changed: string[] = [];
  for (const [at, { path, isNew, ...sheet }] of sheets.entries()) {
    tell(at);
    const content = fenced(sheet.kind, sheet.id, sheet.content(fileOf));
    const before = isNew ? null : readMarkdown(path);
    const after = isNew
      ? `${frontMatter(sheet.properties)}\n${content}\n`
      : before && renewed(before, sheet, content);
    if (after === null) changed.push(basename(path));
    else if (after === before) counts.same += 1;
    else {
      writeWhole(path, after);
      counts[isNew ? 'made' : 'updated'] += 1;
    }
  }
  const here = new Set(sheets.map(({ id }) => id));
  const gone = handOver.isWhole
    ? own.filter(({ id }) => !here.has(id)).map(({ path }) => basename(path))
    : [];
  return { ...counts, changed, gone };
}

/** The file with its own part and properties written anew; null where the reader changed that part, or its limits. */
function renewed(before: string, { properties }: Sheet, content: string): string | null {
  const parts = fencedIn(before);
  const part = parts.find((each) => each !== null && isSheet(each.kind)) ?? null;
  if (part === null || part.isChanged) return null;
  const wasCrlf = before.slice(part.start, part.end).includes('\r\n');
  const own = wasCrlf ? content.replaceAll(/\r?\n/g, '\r\n') : content;
  return withProperties(before.slice(0, part.start), properties) + own + before.slice(part.end);
}

const nameOf = (path: string): string => basename(path).replace(/\.md$/i, '');

const sheetsOf = ({ records, lists }: HandOver): Sheet[] => [
  ...records.map(recordSheet),
  ...lists.map(listSheet),
];

function recordSheet(record: HandedRecord): Sheet {
  const { ref, title, collection, date, note, marks, cited } = record;
  const id = writeCarrelLink(ref);
  const changedAt = [note?.savedAt ?? '', ...marks.map(({ savedAt }) => savedAt)].sort().at(-1);
  return {
    id,
    kind: 'sheet',
    name: safeFileName(record.isThere ? title : ref.record, 'Record'),
    properties: {
      [idProperty]: id,
      'carrel-title': title,
      'carrel-collection': collection,
      'carrel-date': date,
      'carrel-citation': cited?.bibliography.text ?? null,
      'carrel-changed': changedAt || null,
    },
    content: (fileOf) => recordMarkdown(record, fileOf),
  };
}

function listSheet(list: HandedList): Sheet {
  const id = `carrel-list:${list.id}`;
  return {
    id,
    kind: 'list',
    name: safeFileName(list.name, 'Reading list'),
    properties: { [idProperty]: id, 'carrel-title': list.name },
    content: (fileOf) => listMarkdown(list, fileOf).trimEnd(),
  };
}
