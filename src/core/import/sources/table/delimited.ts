import { CsvError, type Options, type Parser, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { AppError } from '#contract/errors.ts';
import { t } from '../../import-words.ts';
import { headersOf } from './headers.ts';
import { cleanCell, maxColumns, maxRowBytes, type Row, type RowReport, type Table } from './row.ts';

/** The header is looked for in no more than this. */
const maxHeaderChars = 1024 * 1024;
/** Cells behind the header's last that are still told apart; what follows them is one cell. */
const surplus = 64;

/**
 * A table in which a sign stands between the cells: comma, semicolon, tab or bar, whichever makes the rows alike.
 * Every kind of line end is read, also in one file. Throws `source-unreadable` where there are too many columns.
 */
export function delimitedTable(path: string, source: string): Table {
  const { text, delimiter } = prepared(source);
  const options: Options = {
    delimiter: delimiter ?? sniffDelimiter(text),
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
  };
  const { names, remarks } = headersOf(headerRow(path, text, options));
  return { path, headers: names, rows: (report) => rowsOf(text, options, { names, remarks }, report) };
}

/** One kind of line end, no byte order marks, and Excel's announcement `sep=;` read and taken away. */
function prepared(source: string): { text: string; delimiter?: string } {
  const lines = source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source;
  const text = lines.includes('\uFEFF') ? lines.replaceAll('\uFEFF', '') : lines;
  const announced = /^"?sep=([;,|\t])"?\n/i.exec(text);
  // Its line end stays, so that lines keep their numbers.
  if (announced?.[1]) return { text: text.slice(announced[0].length - 1), delimiter: announced[1] };
  return { text };
}

/** The sign that gives most rows the same number of cells, and more than one. */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 64 * 1024);
  const scored = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, score: scoreOf(head, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(head: string, delimiter: string): number {
  const rows = tryParse(head, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: 50,
  });
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  return rows.filter((row) => row.length === width).length / rows.length + Math.min(width, 50) / 1000;
}

/** The rows up to the first fault. */
function tryParse(text: string, options: Options): string[][] {
  const rows: string[][] = [];
  try {
    parseSync(text, { ...options, on_record: (row: string[]) => void rows.push(row) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

function headerRow(path: string, text: string, options: Options): readonly string[] {
  const first = text.trimStart().slice(0, maxHeaderChars);
  const [header = []] = tryParse(first, { ...options, to: 1 });
  if (header.length > maxColumns || (first.length === maxHeaderChars && !first.includes('\n'))) {
    throw new AppError('source-unreadable', t('headerTooLong', { path }));
  }
  return header;
}

interface Header {
  readonly names: readonly string[];
  readonly remarks: readonly string[];
}

async function* rowsOf(
  text: string,
  options: Options,
  { names, remarks }: Header,
  report: RowReport,
): AsyncGenerator<Row> {
  // The lines read so far, and of these the empty ones.
  let [lines, empty] = [0, 0];
  let isHeader = true;
  const read: { line: number; record: string[] }[] = [];
  const lineOf = (emptyNow: number) => lines + 1 + emptyNow - empty;
  const parser = parse({
    ...options,
    ignore_last_delimiters: names.length + surplus,
    on_record(record: string[], info) {
      read.push({ line: lineOf(info.empty_lines), record });
      [lines, empty] = [info.lines, info.empty_lines];
      // Rows go by way of `read`: the stream would throw away what it holds when a later row is bad.
      return null;
    },
  });
  parser.on('error', () => {});
  const take = function* () {
    for (const { line, record } of read.splice(0)) {
      if (isHeader) for (const remark of remarks) report.warn(line, 'header', remark);
      else yield rowOf(record, names, line, report);
      isHeader = false;
    }
  };
  try {
    for (const chunk of chunksOf(text)) {
      await written(parser, chunk);
      yield* take();
    }
    await written(parser, null);
    yield* take();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* take();
    report.skip(lineOf(parser.info.empty_lines), t(reasons[error.code] ?? 'rowUnreadable'));
  } finally {
    parser.destroy();
  }
}

/** Gives the parser a piece, or the end, and waits until it is parsed. */
const written = (parser: Parser, chunk: Buffer | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve());
    if (chunk === null) parser.end(done);
    else parser.write(chunk, done);
  });

const reasons: Readonly<Record<string, 'rowQuote' | 'rowTooLong'>> = {
  CSV_QUOTE_NOT_CLOSED: 'rowQuote',
  CSV_MAX_RECORD_SIZE: 'rowTooLong',
};

function rowOf(record: readonly string[], names: readonly string[], line: number, report: RowReport): Row {
  if (record.length !== names.length) {
    const lost = record.slice(names.length).some((cell) => cell.trim() !== '');
    report.warn(
      line,
      'ragged',
      t(lost ? 'rowCellsLost' : 'rowCells', { cells: record.length, headers: names.length }),
    );
  }
  const cells = new Map<string, string[]>();
  for (const [index, name] of names.entries()) {
    const value = cleanCell(record[index] ?? '');
    if (value === '') continue;
    const known = cells.get(name);
    if (known) known.push(value);
    else cells.set(name, [value]);
  }
  return { line, cells };
}

/** Pieces of a text as bytes; no character is cut in two. */
function* chunksOf(text: string): Generator<Buffer> {
  const size = 64 * 1024;
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + size, text.length);
    if (isHighSurrogate(text.charCodeAt(end - 1)) && end < text.length) end += 1;
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
