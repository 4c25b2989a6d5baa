import type { ExportFormat } from '#contract/citing-terms.ts';
import type { Cited, RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import type { Seen } from '#contract/styles.ts';
import { formatBibliography } from '#core/cite/format-list.ts';
import { findStyle, isOurs, type Style } from '#core/cite/styles.ts';
import { writeCsv } from '#core/export/csv.ts';
import { exportReferences } from '#core/export/export-references.ts';
import type { CitedRecord } from '#core/export/reference.ts';
import { writeNewFile } from '#core/files/write-new-file.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { getRecord } from '#core/read/records.ts';

/** Records by name, and the packs in which they are. */
export interface CitedOrder {
  readonly packs: readonly string[];
  readonly refs: readonly RecordRef[];
}

export interface BibliographyOrder extends CitedOrder {
  readonly style: Style;
  readonly locale?: string | undefined;
  readonly seen?: Seen | undefined;
  readonly apart: boolean;
}

export interface ReferencesOrder extends CitedOrder {
  readonly format: ExportFormat;
  readonly title: string;
  /** Null: answered as text. */
  readonly folder: string | null;
}

/** How many of the records are done. */
export type ToldOfCitations = number;
type Tell = (done: ToldOfCitations) => void;

export interface EntryOf {
  readonly ref: RecordRef;
  readonly isSecondary: boolean;
  readonly cited: Cited;
}

export interface Bibliography {
  readonly entries: readonly EntryOf[];
  readonly missing: number;
}

/** Cites all records as a bibliography of the style. What it tells is how many are read; then they are put in order. */
export function bibliographyTask(order: BibliographyOrder, tell: Tell): Bibliography {
  const { locale, seen, apart } = order;
  // One of ours is known by itself: what came from another process is a copy.
  const style = isOurs(order.style) ? findStyle(order.style.id) : order.style;
  const { found, missing } = readAll(order, tell, (cited) => cited);
  tell(order.refs.length);
  const parts = formatBibliography(found, style, { locale, seen, apart });
  const entries = parts.flatMap(({ kind, entries: of }) =>
    of.map((entry) => ({ ...entry, isSecondary: kind === 'secondary' })),
  );
  return { entries, missing };
}

/** Writes the records as references; answers with the text where no folder is named. */
export function referencesTask(order: ReferencesOrder, tell: Tell) {
  const { format, folder, title } = order;
  const { found, missing } = readAll(order, tell, (cited) => cited);
  const { text, losses } =
    format === 'csv' ? { text: writeCsv(found, { bom: true }), losses: [] } : exportReferences(found, format);
  const file =
    folder === null ? null : { folder, title, otherwise: 'References', extension: extensions[format] };
  const path = file && writeNewFile(file, text);
  return { path, text: path === null ? text : null, records: found.length, missing, losses: [...losses] };
}

const extensions: Readonly<Record<ExportFormat, string>> = {
  'csl-json': 'json',
  ris: 'ris',
  biblatex: 'bib',
  bibtex: 'bib',
  'endnote-xml': 'xml',
  'zotero-rdf': 'rdf',
  tei: 'xml',
  csv: 'csv',
};

const everyMs = 100;

/** What is made of each record; those whose collection is not open, or that it has no more, are counted. */
function readAll<T>(
  { packs, refs }: CitedOrder,
  tell: Tell,
  make: (cited: CitedRecord, ref: RecordRef) => T,
) {
  const open = new Map<string, Pack>();
  for (const path of packs) {
    const pack = openPack(path);
    open.set(pack.collection.id, pack);
  }
  const found: T[] = [];
  let last = 0;
  try {
    for (const [done, ref] of refs.entries()) {
      const cited = citedOf(open.get(ref.collection), ref);
      if (cited) found.push(make(cited, ref));
      if (performance.now() - last < everyMs) continue;
      last = performance.now();
      tell(done + 1);
    }
  } finally {
    for (const pack of open.values()) pack.close();
  }
  return { found, missing: refs.length - found.length };
}

function citedOf(pack: Pack | undefined, { record }: RecordRef): CitedRecord | null {
  try {
    return pack ? { record: getRecord(pack, record), collection: pack.collection } : null;
  } catch (error) {
    if (isAppError(error) && error.code === 'record-not-found') return null;
    throw error;
  }
}
