import type { ExportFormat } from '#contract/citing-terms.ts';
import type { Cited, RecordRef } from '#contract/entities.ts';
import { isAppError } from '#contract/errors.ts';
import type { Seen } from '#contract/styles.ts';
import { formatBibliography } from '#core/cite/format-list.ts';
import { type Style, styleHere } from '#core/cite/styles.ts';
import { writeCsv } from '#core/export/csv.ts';
import { exportReferences } from '#core/export/export-references.ts';
import type { CitedRecord } from '#core/export/reference.ts';
import { writeNewFile } from '#core/files/write-new-file.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { getRecord } from '#core/read/records.ts';
import { withPacks } from './open-packs.ts';
import { tellSeldom } from './tell-seldom.ts';

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

/** How many records are read; then, how many steps of ordering and setting them are done. */
export interface ToldOfCitations {
  readonly phase: 'reading' | 'setting';
  readonly done: number;
  readonly of: number;
}
type Tell = (told: ToldOfCitations) => void;

export interface EntryOf {
  readonly ref: RecordRef;
  readonly isSecondary: boolean;
  readonly cited: Cited;
}

export interface Bibliography {
  readonly entries: readonly EntryOf[];
  readonly missing: number;
}

/** Cites all records as a bibliography of the style: reads them, then puts them in order and sets them. */
export async function bibliographyTask(order: BibliographyOrder, tell: Tell): Promise<Bibliography> {
  const { locale, seen, apart } = order;
  const { found, missing } = await readAll(order, tell);
  const told = tellSeldom((done: number, of: number) => tell({ phase: 'setting', done, of }));
  const parts = formatBibliography(found, styleHere(order.style), { locale, seen, apart, told });
  const entries = parts.flatMap(({ kind, entries: of }) =>
    of.map((entry) => ({ ...entry, isSecondary: kind === 'secondary' })),
  );
  return { entries, missing };
}

/** Writes the records as references; answers with the text where no folder is named. */
export async function referencesTask(order: ReferencesOrder, tell: Tell) {
  const { format, folder, title } = order;
  const { found, missing } = await readAll(order, tell);
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

/** The records; those whose collection is not open, or that it has no more, are counted. */
const readAll = ({ packs, refs }: CitedOrder, tell: Tell) =>
  withPacks(packs, (open) => {
    const told = tellSeldom(tell);
    const found = refs.flatMap((ref, at) => {
      told({ phase: 'reading', done: at + 1, of: refs.length });
      return citedOf(open.get(ref.collection), ref) ?? [];
    });
    return { found, missing: refs.length - found.length };
  });

function citedOf(pack: Pack | undefined, { record }: RecordRef): CitedRecord | null {
  try {
    return pack ? { record: getRecord(pack, record), collection: pack.collection } : null;
  } catch (error) {
    if (isAppError(error) && error.code === 'record-not-found') return null;
    throw error;
  }
}
