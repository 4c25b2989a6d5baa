import { AppError } from '#contract/errors.ts';
import { t } from '../../import-words.ts';
import { type Span, spanAt, startOfList, valuesOfList } from './json-values.ts';
import { cleanCell, maxRowBytes, type Row, type RowReport, type Table } from './row.ts';

/** A record that nests deeper was made to break its reader. */
const maxDepth = 64;

/**
 * JSON: a list of objects, or an object with a list of them under "records". Each object is parsed by itself, so
 * one that is broken costs no other. Throws `source-no-records` where there is no list.
 */
export function jsonTable(path: string, text: string): Table {
  const start = startOfList(text);
  if (start < 0) {
    throw new AppError('source-no-records', t('noList', { path }));
  }
  return { path, headers: [], rows: (report) => rowsOfList(text, start, report) };
}

function* rowsOfList(text: string, start: number, report: RowReport): Generator<Row> {
  const lineAt = createLineCounter(text);
  const values = valuesOfList(text, start);
  for (let next = values.next(); ; next = values.next()) {
    if (next.done) {
      if (!next.value) {
        report.warn(lineAt(text.length), 'cut', t('listCut'));
      }
      return;
    }
    const span = next.value;
    const row = rowOf(text, span, lineAt(span.start), report);
    if (row) yield row;
  }
}

/** JSON Lines: an object on each line. */
export function jsonLinesTable(path: string, text: string): Table {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  return { path, headers: [], rows: (report) => rowsOfLines(lines, report) };
}

function* rowsOfLines(text: string, report: RowReport): Generator<Row> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line += 1;
    const content = text.slice(start, end);
    const first = content.search(/[^\s\uFEFF]/);
    if (content.length > maxRowBytes) report.skip(line, t('recordTooLong'));
    else if (first >= 0) {
      const span = { ...spanAt(content, first), end: content.length };
      const row = rowOf(content, span, line, report);
      if (row) yield row;
    }
    start = end + 1;
  }
}

function rowOf(
  text: string,
  { start, end, depth, whole }: Span,
  line: number,
  report: RowReport,
): Row | null {
  const skip = (why: string) => {
    report.skip(line, why);
    return null;
  };
  if (!whole) return skip(t('recordCut'));
  if (end - start > maxRowBytes) return skip(t('recordTooLong'));
  if (depth > maxDepth) return skip(t('recordDeep', { most: maxDepth }));
  try {
    const value: unknown = JSON.parse(text.slice(start, end), keepNumbers);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return skip(t('notObject'));
    }
    return { line, cells: cellsOf(value) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return skip(t('recordNotJson'));
  }
}

/** Numbers as they are written: an identifier of twenty digits does not survive being counted with. */
const keepNumbers = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

/** Values by name. Objects in objects are named “outer.inner”; those that only wrap a value are taken off. */
function cellsOf(record: object): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  const take = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) take(name, each);
    else if (typeof value === 'object' && value !== null) takeObject(name, value);
    else if (value !== null && value !== undefined) put(name, cleanCell(String(value)));
  };
  const takeObject = (name: string, value: object) => {
    const entries = Object.entries(value);
    const wrapped = entries.find(([key]) => key === '@value' || key === 'value' || key === 'literal');
    if (wrapped && typeof wrapped[1] !== 'object') return take(name, wrapped[1]);
    for (const [key, inner] of entries) take(`${name}.${key}`, inner);
  };
  const put = (name: string, value: string) => {
    if (value === '') return;
    const known = cells.get(name);
    if (known) known.push(value);
    else cells.set(name, [value]);
  };
  for (const [key, value] of Object.entries(record)) take(cleanCell(key) || 'column without name', value);
  return cells;
}

/** The line of a place, for places that only go forward. */
function createLineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return line;
  };
}
