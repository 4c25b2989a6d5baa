import { createHash } from 'node:crypto';
import type { RecordDate, Unit } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { bareRecord } from '../../../bare-record.ts';
import { dateFrom } from '../../../dates/parse-date.ts';
import type { SourceText } from '../../../pack/source-record.ts';
import { documentText } from '../../../read/document-text.ts';
import { contentId } from '../../content-id.ts';
import { type Described, mergeDescribed } from '../../files/described.ts';
import type { FileText } from '../../files/read-file.ts';
import type { FoundRecord } from '../../source.ts';
import type { FieldContext } from '../table/record-fields.ts';
import { fieldsOf, usableId } from './described-fields.ts';
import { inLanguage, readVersions, type VersionContext } from './document-versions.ts';
import type { Document, Folder } from './folders.ts';
import { frontMatterId, type Ids, idOf, pathOf } from './ids.ts';
import { readableName } from './readable-name.ts';

const t = wordsOf('hostFiles', hostFiles);

/** What the documents of a folder share. */
export interface DocumentContext extends VersionContext, Omit<FieldContext, 'warn'> {
  readonly ids: Ids;
  readonly partOf: readonly Unit[];
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
  const described = mergeDescribed(said, ...read.map(saidByVersion), context.defaults);
  const named = described.title?.[0] ?? read.find(({ title }) => title !== null)?.title ?? null;
  const title = named ?? readableName(document.stem);
  const warn = (kind: string, what: string) => context.warn(where, kind, what);
  const fields = fieldsOf(described, title, { ...context, warn });
  const texts = read.map(({ text }) => inLanguage(text, context.defaults));
  const path = pathOf(folder, document);
  const given = identifierOf(document, said);
  const id = idOf(given, path, folder.root, context.ids);
  if (given !== null && id !== given) warn('identifier', t('identifierTwice', { id: given }));
  const around = context.partOf.at(-1)?.record;
  const related = (described.related ?? []).filter(
    (other) => context.ids.countOf(other) === 1 && other !== id,
  );
  return {
    where,
    record: bareRecord({
      ...fields,
      id,
      dates: fields.dates.length === 0 && document.texts.length > 0 ? nameDate(document.stem) : fields.dates,
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

/** What a version says of the document: the language of a translation is its own. */
function saidByVersion({ text, fields }: FileText): Described {
  const { language, ...rest } = fields;
  return text.kind === 'translation' || language === undefined ? rest : { ...rest, language };
}

/** “1957-05-12_letter”: the day that its keeper wrote before a text's name. A picture's may be that of the camera. */
function nameDate(stem: string): RecordDate[] {
  const text = /^\d{4}([-_.])\d{2}\1\d{2}(?!\d)/.exec(stem)?.[0];
  const date = text === undefined ? null : dateFrom(text.replaceAll(/[_.]/g, '-'), 'title', null);
  return text === undefined || date === null ? [] : [{ ...date, text, certainty: 'inferred' }];
}

/** The identifier that a document's description gives. */
export const identifierOf = ({ texts }: Document, said: Described): string | null =>
  usableId(said.id?.[0]) ?? frontMatterId(texts.map(({ file }) => file));

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
  const paths = files.map(({ base }) =>
    [folder.name, base]
      .filter((part) => part !== '')
      .join('/')
      .normalize('NFC'),
  );
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
