import type { Version } from '#contract/entities.ts';
import type { SourceMedia, SourceText } from '../../../pack/source-record.ts';
import type { Described } from '../../files/described.ts';
import { type FileText, readFileText } from '../../files/read-file.ts';
import { knownLanguage } from '../../files/written-text.ts';
import type { ImportReport, ReadSettings } from '../../source.ts';
import { baseOf, inOrder, nameOf } from './file-names.ts';
import type { Document } from './folders.ts';

/** What reading the files of a document takes. */
export interface VersionContext {
  readonly defaults: Described;
  readonly report: ImportReport;
  readonly settings: ReadSettings;
}

const order: readonly Version['kind'][] = ['original', 'transcription', 'draft', 'translation', 'scan'];

/** All that can be read of a document, words before pictures and the original before its translations. */
export async function readVersions(
  document: Document,
  said: Described,
  context: VersionContext,
): Promise<FileText[]> {
  const { report, settings } = context;
  const own = knownLanguage(said.language?.[0] ?? null, context.defaults.language?.[0] ?? null);
  const read: FileText[] = [];
  for (const { file, name } of document.texts) {
    const isOther = name.language !== null && own !== 'und' && baseTag(name.language) !== baseTag(own);
    const kind = name.kind ?? (isOther ? 'translation' : 'transcription');
    const tongue = name.language ?? (kind === 'translation' ? null : (said.language?.[0] ?? null));
    const marks = nameOf(file)
      .slice(document.stem.length)
      .replace(/^[-_. ]+/, '');
    // “letter.ru.txt” and “letter-ru.txt” have the same.
    const id = marks === '' || read.some(({ text }) => text.id === marks) ? nameOf(file) : marks;
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
  { report, settings }: VersionContext,
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
export function inLanguage(text: SourceText, { language }: Described): SourceText {
  if (text.language !== 'und' || text.kind === 'translation') return text;
  const tag = knownLanguage(language?.[0] ?? null);
  return { ...text, language: tag, document: { ...text.document, language: tag } };
}
