import type { Unit } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';
import { type Described, mergeDescribed } from '../../files/described.ts';
import { fileKindOf } from '../../files/file-kind.ts';
import { realPathOf } from '../../files/read-file.ts';
import { limitWarnings } from '../../limited-warnings.ts';
import type { FoundRecord, ImportReport, ReadSettings, Source, SourceFile } from '../../source.ts';
import { defaultsFrom, usableId } from './described-fields.ts';
import { type DocumentContext, identifierOf, recordOfDocument } from './document-record.ts';
import { type Folder, foldersOf, type Sorted } from './folders.ts';
import { folderPathOf, type Ids, pathOf, tailsOf } from './ids.ts';
import { seriesOf } from './series-record.ts';
import { readSidecar, sidecarsAmong } from './sidecars.ts';

const t = wordsOf('hostFiles', hostFiles);

/** Whatever lies in a folder and no other source knows: each document is a record, each folder a series. */
export const files: Source = {
  name: 'files',
  description: 'folders of texts, Markdown, web pages, PDFs and page images, with their descriptions',
  detect: (file) => fileKindOf(file) !== null,
  accompanying: sidecarsAmong,
  readsLast: true,
  read: readFolders,
};

async function* readFolders(
  found: readonly SourceFile[],
  report: ImportReport,
  settings: ReadSettings,
): AsyncGenerator<FoundRecord> {
  const warnings = limitWarnings(report);
  const limited: ImportReport = {
    ...report,
    warn: (warning, kind) => warnings.warn(t(`kind.${kind ?? 'files'}`), warning),
  };
  const folders = foldersOf(await sorted(found, report, settings));
  const context = {
    ids: await countIds(folders, settings),
    report: limited,
    settings,
    orderOf: () => null,
    unknownKind: () => {},
    warn: (where: string, kind: string, what: string) => warnings.warn(kind, t('at', { where, what })),
  };
  for (const folder of folders) yield* recordsOf(folder, { ...context, defaults: {}, partOf: [] });
  warnings.finish();
}

/** Texts, pictures and descriptions; what another record has as its own is left out, what is neither with its reason. */
async function sorted(
  found: readonly SourceFile[],
  report: ImportReport,
  { taken, breathe }: ReadSettings,
): Promise<Sorted[]> {
  const sidecars = sidecarsAmong(found);
  const kept: Sorted[] = [];
  for (const file of found) {
    await breathe();
    if (taken?.has(realPathOf(file.path))) continue;
    if (sidecars.has(file)) {
      kept.push({ file, is: 'sidecar' });
      continue;
    }
    try {
      const kind = fileKindOf(file);
      if (kind?.kind === 'unreadable') throw new AppError('source-unreadable', kind.why);
      if (kind === null) throw new AppError('format-unknown', t('unknown', { path: file.path }));
      kept.push({ file, is: kind.kind === 'image' ? 'picture' : 'text' });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.refuse(file.path, error);
    }
  }
  return kept;
}

const silent: ImportReport = { skip: () => {}, refuse: () => {}, warn: () => {} };

const saidBy = (sidecars: readonly SourceFile[], report: ImportReport): Described =>
  mergeDescribed(...sidecars.map((sidecar) => readSidecar(sidecar, report)));

/** Which names the import gives, and how often: only all of them show which are one's own. */
async function countIds(folders: readonly Folder[], { breathe }: ReadSettings): Promise<Ids> {
  const counts = new Map<string, number>();
  const count = (id: string | null) => id !== null && counts.set(id, (counts.get(id) ?? 0) + 1);
  const see = (given: string | null, path: string) => {
    count(given);
    if (given !== path) count(path);
  };
  async function look(folder: Folder): Promise<void> {
    see(usableId(saidBy(folder.sidecars, silent).id?.[0]), folderPathOf(folder));
    for (const document of folder.documents) {
      await breathe();
      see(identifierOf(document, saidBy(document.sidecars, silent)), pathOf(folder, document));
    }
    for (const inner of folder.folders) await look(inner);
  }
  for (const folder of folders) await look(folder);
  const names = tailsOf(folders.map(({ root }) => root));
  return { countOf: (id) => counts.get(id) ?? 0, nameOf: (root) => names.get(root) ?? root };
}

/** Each record names what is around it, so that a description could multiply its title. */
const maxUnitTitle = 500;

/** The record of a folder and those of its documents; a folder without documents has none. */
async function* recordsOf(folder: Folder, context: DocumentContext): AsyncGenerator<FoundRecord> {
  const { report } = context;
  const said = saidBy(folder.sidecars, report);
  for (const stray of folder.strays) report.skip(stray.path, t('stray'));
  const series = folder.name === '' ? null : seriesOf(folder, said, context);
  const unit: Unit[] =
    series === null ? [] : [{ title: series.record.title.slice(0, maxUnitTitle), record: series.record.id }];
  const inside: DocumentContext = {
    ...context,
    defaults: defaultsFrom(said, context.defaults),
    partOf: [...context.partOf, ...unit],
  };
  let isTold = series === null;
  for await (const record of inFolder(folder, inside)) {
    if (!isTold && series !== null) yield series;
    isTold = true;
    yield record;
  }
}

async function* inFolder(folder: Folder, context: DocumentContext): AsyncGenerator<FoundRecord> {
  for (const document of folder.documents) {
    const record = await recordOfDocument(
      folder,
      document,
      saidBy(document.sidecars, context.report),
      context,
    );
    if (record !== null) yield record;
  }
  for (const inner of folder.folders) yield* recordsOf(inner, context);
}
