import { bareRecord } from '../../../bare-record.ts';
import type { SourceText } from '../../../pack/source-record.ts';
import { type Beside, reasonOf } from '../../beside.ts';
import { contentId } from '../../content-id.ts';
import { type FileTextAs, readFileText } from '../../files/read-file.ts';
import { t, withoutStop } from '../../import-words.ts';
import { plainTextToDocument } from '../../plain-text.ts';
import type { FoundRecord, ImportReport, ReadSettings, SourceFile } from '../../source.ts';
import type { DateOrder } from '../../table-dates.ts';
import type { Field } from './fields.ts';
import type { TableMap } from './map-file.ts';
import { abstractOf, recordFields } from './record-fields.ts';
import type { Values } from './values.ts';

/** What all rows of a table share. */
export interface RowContext {
  readonly map: Pick<TableMap, 'language' | 'texts'>;
  readonly settings: ReadSettings;
  orderOf(field: Field): DateOrder;
  /** How many rows of the import have this identifier. */
  countOf(id: string): number;
  beside(name: string): Beside;
  warn(where: string, kind: string, what: string): void;
  /** Told of a kind of document that Carrel does not know. */
  unknownKind(printed: string): void;
}

/** The record that a row is, or why it is none. */
export async function recordOfRow(
  values: Values,
  where: string,
  context: RowContext,
): Promise<FoundRecord | string> {
  const warn = (kind: string, what: string) => context.warn(where, kind, what);
  const abstract = abstractOf(values);
  const title = titleOf(values, abstract);
  if (title === null) return t('rowNoTitle');

  const { orderOf, unknownKind } = context;
  const fields = recordFields(values, title.text, { orderOf, unknownKind, warn });
  const texts = await textsOf(values, fields.languages[0] ?? context.map.language ?? 'und', context, warn);
  const { id, aliases } = identityOf(values, title.text, abstract, context, warn);
  const related = relatedOf(values, id, context, warn);
  return {
    where,
    record: bareRecord({
      ...fields,
      id,
      aliases,
      title: title.text,
      titleSupplied: title.supplied,
      related,
    }),
    texts,
  };
}

type Warn = (kind: string, what: string) => void;

/** A row without a title is called by the beginning of its abstract or by its identifier, and says so. */
function titleOf(values: Values, abstract: string | null): { text: string; supplied: boolean } | null {
  const printed = values.first('title');
  if (printed !== null) return { text: printed.replaceAll(/\s+/g, ' '), supplied: false };
  const begins = abstract?.split(/(?<=[.!?])\s/, 1)[0]?.replaceAll(/\s+/g, ' ');
  const short = begins && begins.length > 100 ? `${begins.slice(0, 100).replace(/\s\S*$/, '')} …` : begins;
  const text = short || values.first('id') || values.first('alias') || values.first('shelfmark');
  return text ? { text, supplied: true } : null;
}

async function textsOf(
  values: Values,
  language: string,
  context: RowContext,
  warn: Warn,
): Promise<SourceText[]> {
  const kind = context.map.texts ?? 'transcription';
  const texts: SourceText[] = [];
  const add = (id: string, of: SourceText['kind'], tongue: string, text: string) => {
    const document = plainTextToDocument(text, tongue);
    if (document.blocks.length > 0) texts.push({ id, kind: of, language: tongue, document });
  };
  const files = [...values.all('file'), ...values.all('text').filter(isFileName)];
  const written = values.all('text').filter((text) => !isFileName(text));
  if (written.length > 0) add('text', kind, language, written.join('\n\n'));
  for (const [index, name] of files.entries()) {
    const notTaken = (why: string) => warn('file', t('fileNotTaken', { name, why }));
    const beside = context.beside(name);
    if ('why' in beside) {
      notTaken(beside.why);
      continue;
    }
    const id = index === 0 ? 'file' : `file-${index + 1}`;
    const text = await textOf(beside.file, { id, kind, language }, context.settings, notTaken, warn);
    if (text !== null) texts.push(text);
  }
  const translation = values.all('translation').join('\n\n');
  if (translation !== '') add('translation', 'translation', language === 'en' ? 'und' : 'en', translation);
  return texts;
}

/** A file beside the table as a version: a text, a web page, a PDF or a picture. */
async function textOf(
  file: SourceFile,
  as: FileTextAs,
  settings: ReadSettings,
  notTaken: (why: string) => void,
  warn: Warn,
): Promise<SourceText | null> {
  const report: ImportReport = {
    skip: (_, why) => notTaken(why),
    refuse: (_, error) => notTaken(reasonOf(error)),
    warn: (warning) => warn('file', withoutStop(warning)),
  };
  return (await readFileText(file, as, report, settings))?.text ?? null;
}

/** Some tables name a file where others have the text itself. */
const isFileName = (text: string) =>
  /^[^\s<>]{1,200}\.(?:txt|md|text|ocr|html?|pdf|jpe?g|png|gif|webp)$/i.test(text);

/** The identifier, where no other row has it; else an id made from what the row says. */
function identityOf(values: Values, title: string, abstract: string | null, context: RowContext, warn: Warn) {
  const printed = values.first('id');
  const usable = printed !== null && isId(printed);
  if (printed !== null && !usable) {
    warn('identifier', t('identifierUnusable', { identifier: printed.slice(0, 40) }));
  }
  const unique = usable && context.countOf(printed) === 1;
  if (usable && !unique) {
    warn('identifier', t('identifierShared', { identifier: printed, count: context.countOf(printed) }));
  }
  const parts: readonly Field[] = [
    'date',
    'author',
    'sender',
    'recipient',
    'shelfmark',
    'file',
    'url',
    'text',
  ];
  const content = () =>
    contentId(title, abstract, printed, ...parts.map((field) => values.all(field).join('\n')));
  const id = unique ? printed : content();
  const others = [...values.each('alias'), ...(usable && !unique ? [printed] : [])];
  return { id, aliases: [...new Set(others)].filter((alias) => alias !== id && isId(alias)) };
}

const isId = (text: string) => text.length <= 200 && !/\p{Cc}/u.test(text);

function relatedOf(values: Values, id: string, context: RowContext, warn: Warn): string[] {
  return values.each('related').filter((other) => {
    const known = context.countOf(other) === 1;
    if (!known) warn('related', t('relatedUnknown', { identifier: other.slice(0, 60) }));
    return known && other !== id;
  });
}
