import type { Version } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import type { SourceText } from '../../../pack/source-record.ts';
import { fileBeside } from '../../beside.ts';
import { endingOf } from '../../files/file-kind.ts';
import { readFileText } from '../../files/read-file.ts';
import { limitWarnings } from '../../limited-warnings.ts';
import { readTexts } from '../../read-texts.ts';
import type { FoundRecord, ImportReport, ReadSettings, SourceFile } from '../../source.ts';
import type { ReferenceItem, Warn, WarnKind } from './item.ts';
import { type ItemContext, recordOfItem } from './to-record.ts';

const t = wordsOf('hostFiles', hostFiles);

/** Told of an entry that is no reference, with the place where it stands, and of what is wrong with one that is. */
export interface EntryReport {
  skip(where: string, why: string): void;
  warn(where: string, kind: WarnKind, what: string): void;
}

/** The references of a file, one by one. Read twice: once for the keys that stand in it. */
export type ReadItems = (path: string, text: string, report: EntryReport) => Iterable<ReferenceItem>;
/** The keys alone, as often as they stand there. */
export type ReadKeys = (text: string) => Iterable<string>;

/** More files than one reference has. */
const maxFiles = 100;

/**
 * Reads files of references. All of them are looked through first: a key is an id only where no other reference of
 * the import has it.
 */
export async function* readReferences(
  { keys, items }: { readonly keys: ReadKeys; readonly items: ReadItems },
  files: readonly SourceFile[],
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const counts = new Map<string, number>();
  const readable: SourceFile[] = [];
  for (const { file, text } of readTexts(files, report)) {
    readable.push(file);
    for (const key of keys(text)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      await settings.breathe();
    }
  }
  for (const { file, text } of readTexts(readable, report)) {
    yield* recordsOf(file, items.bind(null, file.path, text), counts, report, settings);
  }
}

async function* recordsOf(
  { path }: SourceFile,
  items: (report: EntryReport) => Iterable<ReferenceItem>,
  counts: ReadonlyMap<string, number>,
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const warnings = limitWarnings(report);
  const kinds = new Map<string, number>();
  const leftOut = new Set<string>();
  const warnAt = (where: string, kind: WarnKind, what: string) =>
    warnings.warn(t(`kind.${kind}`), t('at', { where, what }));
  let said = 0;
  const skip = (where: string, why: string) => {
    said += 1;
    report.skip(where, why);
  };
  for (const item of items({ skip, warn: warnAt })) {
    await settings.breathe();
    said += 1;
    const warn: Warn = (kind, what) => warnAt(item.where, kind, what);
    const context: ItemContext = {
      countOf: (key) => counts.get(key) ?? 0,
      warn,
      unknownKind: (printed) => void kinds.set(printed, (kinds.get(printed) ?? 0) + 1),
    };
    for (const field of item.leftOut) leftOut.add(field);
    const record = recordOfItem(item, context);
    if (typeof record === 'string') {
      skip(item.where, record);
      continue;
    }
    const texts = await textsOf(path, item, record.languages[0] ?? 'und', warn, report, settings);
    yield { where: item.where, record, texts };
  }
  warnings.finish();
  if (said === 0) report.refuse(path, noReferences(path));
  if (kinds.size > 0) report.warn(kindsWarning(path, kinds));
  if (leftOut.size > 0) report.warn(leftOutWarning(path, [...leftOut]));
}

/** The files of a reference that lie in the folder of the one that names them, each as a version. */
async function textsOf(
  path: string,
  { files }: ReferenceItem,
  language: string,
  warn: Warn,
  report: ImportReport,
  settings: ReadSettings,
): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  for (const name of new Set(files.slice(0, maxFiles))) {
    const beside = fileBeside(path, fromFileUrl(name), {
      encoding: settings.encoding,
      warn: (warning) => report.warn(warning),
    });
    if ('why' in beside) {
      warn('file', t('fileNotTaken', { name: name.slice(0, 200), why: beside.why }));
      continue;
    }
    const id = texts.length === 0 ? 'file' : `file-${texts.length + 1}`;
    const read = await readFileText(beside.file, { id, kind: kindOf(name), language }, report, settings);
    if (read !== null) texts.push(read.text);
  }
  return texts;
}

/** What a library of references keeps as PDF or picture is a copy of the paper. */
const kindOf = (name: string): Version['kind'] =>
  /^(?:pdf|jpe?g|png|gif|webp|tiff?)$/.test(endingOf(name)) ? 'scan' : 'transcription';

/** "file:///home/…/a%20b.pdf" as a path. */
function fromFileUrl(name: string): string {
  const path = /^file:(?:\/\/(?:localhost)?)?(.*)$/i.exec(name)?.[1];
  if (path === undefined) return name;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const noReferences = (path: string) => new AppError('source-no-records', t('noReferences', { path }));

function kindsWarning(path: string, kinds: ReadonlyMap<string, number>): string {
  const named = [...kinds]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([printed, count]) => t('kindCount', { kind: printed.slice(0, 60), count }));
  const said = { path, kinds: named.join(', ') };
  return kinds.size > 10
    ? t('kindsUnknownMore', { ...said, more: kinds.size - 10 })
    : t('kindsUnknown', said);
}

function leftOutWarning(path: string, names: readonly string[]): string {
  const named = names.slice(0, 40).join(', ') + (names.length > 40 ? ' …' : '');
  return t('fieldsLeftOut', { path, fields: named });
}
