import { createHash } from 'node:crypto';
import type { Unit, Version } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { bareRecord } from '../../../bare-record.ts';
import type { SourceMedia, SourceText } from '../../../pack/source-record.ts';
import { documentText } from '../../../read/document-text.ts';
import { contentId } from '../../content-id.ts';
import { type Described, mergeDescribed } from '../../files/described.ts';
import { type FileText, readFileText } from '../../files/read-file.ts';
import { knownLanguage } from '../../files/written-text.ts';
import type { FoundRecord, ImportReport, ReadSettings } from '../../source.ts';
import type { FieldContext } from '../table/record-fields.ts';
import { fieldsOf, usableId } from './described-fields.ts';
import { baseOf, type Document, type Folder, inOrder, nameOf } from './folders.ts';
import { frontMatterId, type Ids, idOf, pathOf } from './ids.ts';
import { readableName } from './readable-name.ts';

/** What the documents of a folder share. */
export interface DocumentContext extends Omit<FieldContext, 'warn'> {
  readonly ids: Ids;
  readonly defaults: Described;
  readonly partOf: readonly Unit[];
  readonly report: ImportReport;
  readonly settings: ReadSettings;
  warn(where: string, kind: string, what: string): void;
}

/** The record of a document's files; null where none of them can be read. */
export async function recordOfDocument(
  folder: Folder,
  document: Document,
  said: Described,
  context: DocumentContext,
): Promise<FoundRecord | null> {
  const where = (document.texts[0] ?? document.pages[0])?.file.path ?? folder.root;
  const read = await readVersions(document, said, context);
  if (read.length === 0) return null;
  const described = mergeDescribed(said, ...read.map(({ fields }) => fields), context.defaults);
  const named = described.title?.[0] ?? read.find(({ title }) => title !== null)?.title ?? null;
  const title = named ?? readableName(document.stem);
  const warn = (kind: string, what: string) => context.warn(where, kind, what);
  const fields = fieldsOf(described, title, { ...context, warn });
  const texts = read.map(({ text }) => inLanguage(text, context.defaults));
  const path = pathOf(folder, document);
  const given = identifierOf(document, said);
  const id = idOf(given, path, folder.root, context.ids);
  if (given !== null && id !== given)
    warn('identifier', `the identifier “${given}” stands in several descriptions; its path is its id`);
  const around = context.partOf.at(-1)?.record;
  const related = (described.related ?? []).filter(
    (other) => context.ids.countOf(other) === 1 && other !== id,
  );
  return {
    where,
    record: bareRecord({
      ...fields,
      id,
      aliases: aliasesOf(folder, document, described, texts, path).filter((alias) => alias !== id),
      title,
      titleSupplied: named === null,
      partOf: [...context.partOf],
      languages: fields.languages.length > 0 ? fields.languages : languageOf(texts),
      related: [...new Set([...(around ? [around] : []), ...related])],
    }),
    texts,
  };
}

/** The identifier that a document's description gives. */
export const identifierOf = ({ texts }: Document, said: Described): string | null =>
  usableId(said.id?.[0]) ?? frontMatterId(texts.map(({ file }) => file));

const order: readonly Version['kind'][] = ['original', 'transcription', 'draft', 'translation', 'scan'];

/** All that can be read of a document, words before pictures and the original before its translations. */
async function readVersions(
  document: Document,
  said: Described,
  context: DocumentContext,
): Promise<FileText[]> {
  const { report, settings } = context;
  const own = knownLanguage(said.language?.[0] ?? null, context.defaults.language?.[0] ?? null);
  const read: FileText[] = [];
  for (const { file, name } of document.texts) {
    const isOther = name.language !== null && own !== 'und' && baseTag(name.language) !== baseTag(own);
    const kind = name.kind ?? (isOther ? 'translation' : 'transcription');
    const tongue = name.language ?? (kind === 'translation' ? null : (said.language?.[0] ?? null));
    const id =
      nameOf(file)
        .slice(document.stem.length)
        .replace(/^[-_. ]+/, '') || nameOf(file);
    const text = await readFileText(file, { id, kind, language: knownLanguage(tongue) }, report, settings);
    if (text !== null) read.push(text);
  }
  const pages = await readPages(document, context);
  if (pages !== null) read.push(pages);
  const byKind = ({ text }: FileText) => order.indexOf(text.kind) * 2 + Number(text.media !== undefined);
  return inOrder(read, ({ text }) => text.id).toSorted((one, other) => byKind(one) - byKind(other));
}

const baseTag = (tag: string) => tag.split('-')[0];

/** The pictures as one version. */
async function readPages(
  { pages }: Document,
  { report, settings }: DocumentContext,
): Promise<FileText | null> {
  const as = { id: 'pages', kind: 'scan', language: 'und' } as const;
  const media: SourceMedia[] = [];
  const taken = new Map<string, number>();
  let first: FileText | null = null;
  for (const { file, label } of pages) {
    const picture = await readFileText(file, as, report, settings);
    first ??= picture;
    for (const each of picture?.text.media ?? []) {
      const count = (taken.get(each.id) ?? 0) + 1;
      taken.set(each.id, count);
      media.push({
        ...each,
        id: count === 1 ? each.id : `${count}-${each.id}`,
        label: label || baseOf(file),
      });
    }
  }
  return first === null ? null : { ...first, text: { ...first.text, media } };
}

/** In the language of its folder, where nothing nearer says one; a translation is in another. */
function inLanguage(text: SourceText, { language }: Described): SourceText {
  if (text.language !== 'und' || text.kind === 'translation') return text;
  const tag = knownLanguage(language?.[0] ?? null);
  return { ...text, language: tag, document: { ...text.document, language: tag } };
}

/** The language of the document itself, where its versions are in one. */
function languageOf(texts: readonly SourceText[]): string[] {
  const tags = texts.filter(({ kind, language }) => kind !== 'translation' && language !== 'und');
  const [only, ...others] = new Set(tags.map(({ language }) => language));
  return only !== undefined && others.length === 0 ? [only] : [];
}

/** Under its path, the paths of its files and its words, so that it is found when it was moved or renamed. */
function aliasesOf(
  folder: Folder,
  { texts: files }: Document,
  described: Described,
  texts: readonly SourceText[],
  path: string,
): string[] {
  const paths = files.map(({ base }) => [folder.name, base].filter((part) => part !== '').join('/'));
  const all = [...(described.id ?? []), ...(described.alias ?? []), path, ...paths, wordsId(texts)];
  return [...new Set(all.map((alias) => usableId(alias ?? undefined)))].filter((alias) => alias !== null);
}

function wordsId(texts: readonly SourceText[]): string | undefined {
  const written = texts.find(({ document }) => document.blocks.length > 0);
  if (written) return contentId(documentText(written.document));
  try {
    const bytes = texts[0]?.media?.[0]?.read();
    return bytes && contentId(createHash('sha256').update(bytes).digest('hex'));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
