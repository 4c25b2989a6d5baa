import { stringify } from 'csv-stringify/sync';
import type { Agent, ArchivalRecord } from '#contract/entities.ts';
import type { CitedRecord } from './reference.ts';

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for the system's own encoding. */
  readonly bom?: boolean;
}

type Column = readonly [header: string, read: (cited: CitedRecord) => string];

const of =
  (read: (record: ArchivalRecord) => string | null) =>
  ({ record }: CitedRecord): string =>
    read(record) ?? '';
const several = (values: readonly string[]): string => values.join('; ');
const named = (...roles: readonly Agent['role'][]) =>
  of(({ agents }) => several(agents.filter(({ role }) => roles.includes(role)).map(({ name }) => name)));

/**
 * The columns, in the words of archival description (ISAD(G), 2nd ed., 3.1–3.6), by which Carrel's own import of
 * tables knows most of them again.
 */
const columns: readonly Column[] = [
  ['Collection', ({ collection }) => collection.id],
  ['Record ID', of(({ id }) => id)],
  ['Title', of(({ title }) => title)],
  ['Title supplied', of(({ titleSupplied }) => (titleSupplied ? 'yes' : 'no'))],
  ['Original title', of(({ originalTitle }) => originalTitle ?? null)],
  ['Date', of(({ dates }) => dates[0]?.text ?? '')],
  ['Date (EDTF)', of(({ dates }) => dates[0]?.edtf ?? '')],
  [
    'Other dates',
    of(({ dates }) => several(dates.slice(1).map(({ text, kind }) => (kind ? `${text} (${kind})` : text)))),
  ],
  ['Level of description', of(({ level }) => level)],
  ['Genre', of(({ genre }) => genre)],
  ['Author', named('author', 'diarist')],
  ['Sender', named('sender')],
  ['Recipient', named('recipient')],
  ['People mentioned', named('interlocutor', 'mentioned')],
  ['Scope and content', of(({ abstract }) => abstract)],
  ['Subjects', of(({ subjects }) => several(subjects))],
  ['Places', of(({ places }) => several(places))],
  ['Language', of(({ languages }) => several(languages))],
  ['Part of', of(({ partOf }) => several(partOf.map(({ title }) => title)))],
  ['Number', of(({ number }) => number)],
  ['Repository', of(({ provenance }) => provenance?.repository ?? '')],
  ['Repository city', of(({ provenance }) => provenance?.place ?? '')],
  ['Reference code', of(({ provenance }) => provenance?.shelfmark ?? '')],
  ['Provenance', of(({ provenance }) => provenance?.text ?? '')],
  ['Contributor', of(({ contributor }) => contributor)],
  ['Translator', of(({ translator }) => translator)],
  ['Donor', of(({ donor }) => donor)],
  ['Rights', of(({ rights }) => rights)],
  ['URL', of(({ urls }) => several(urls))],
  ['Digital archive', ({ collection }) => collection.host ?? ''],
  ['Collection title', ({ collection }) => collection.title],
  ['Collection version', ({ collection }) => collection.version],
];

export const csvHeaders: readonly string[] = columns.map(([header]) => header);

/**
 * Records as a table (RFC 4180): CRLF, every field in quotation marks, several values behind one another with
 * semicolons. A piece for each few records, so that a long one can be written as it comes, and stopped.
 */
export function* csvPieces(
  cited: Iterable<CitedRecord>,
  { bom = false }: CsvOptions = {},
): Generator<string, void, undefined> {
  yield (bom ? '\uFEFF' : '') + lines([csvHeaders]);
  let rows: (readonly string[])[] = [];
  for (const each of cited) {
    rows.push(columns.map(([, read]) => cellOf(read(each))));
    if (rows.length < rowsAtOnce) continue;
    yield lines(rows);
    rows = [];
  }
  if (rows.length > 0) yield lines(rows);
}

const rowsAtOnce = 500;

/** The same in one piece. */
export const writeCsv = (cited: Iterable<CitedRecord>, options?: CsvOptions): string =>
  [...csvPieces(cited, options)].join('');

const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: 'windows', quoted: true, quoted_empty: true });

/** Text with line feeds alone at the ends of lines, and without control characters and halves of characters. */
const cellOf = (value: string): string =>
  defused(
    value
      .toWellFormed()
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replaceAll(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, ''),
  );

/** What a spreadsheet takes for a formula, also behind spaces and in the wide signs of East Asia. */
const formula = /^(?:'*)[\s\u00A0\u3000]*[=+\-@\t\n＝＋－＠]/;

/**
 * A cell that no spreadsheet runs: an apostrophe before what looks like a formula, by which spreadsheets know text
 * (OWASP, "CSV Injection"). `fused` takes it away again: every such cell has exactly one more than it had.
 */
export const defused = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The cell that was defused. */
export const fused = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
