import { AppError } from '#contract/errors.ts';
import { t } from '../../import-words.ts';
import { createDateOrder, type DateOrder } from '../../table-dates.ts';
import type { Field, Mapping } from './fields.ts';
import { guessMapping } from './guess-mapping.ts';
import type { TableMap } from './map-file.ts';
import type { Row, RowReport, Table } from './row.ts';
import { fieldOfHeader } from './vocabulary.ts';

/** What must be known of a table before its first row can become a record. */
export interface Survey {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly rows: number;
  /** Columns that hold something and are left out. */
  readonly leftOut: readonly string[];
  /** How many rows have each identifier. */
  readonly ids: ReadonlyMap<string, number>;
  orderOf(field: Field): DateOrder;
}

/** Rows that are looked at for what their columns mean. */
const sampleRows = 200;
const silent: RowReport = { skip: () => {}, warn: () => {} };

/**
 * Reads a table once through: which columns there are and mean what, which identifiers stand in several rows, in
 * which order the dates are written.
 */
export async function surveyTable(
  table: Table,
  map: TableMap | null,
  breathe: () => Promise<void>,
): Promise<Survey> {
  const sample: Row[] = [];
  const headers = new Set(table.headers);
  const filled = new Set<string>();
  let rows = 0;
  const ids = new Map<string, Map<string, number>>();
  const orders = new Map<string, ReturnType<typeof createDateOrder>>();
  const fieldOf = (header: string) => map?.columns.get(header) ?? fieldOfHeader(header)?.field;
  for await (const row of table.rows(silent)) {
    await breathe();
    rows += 1;
    if (sample.length < sampleRows) sample.push(row);
    for (const [header, values] of row.cells) {
      if (!filled.has(header)) {
        filled.add(header);
        headers.add(header);
        const field = fieldOf(header);
        if (field === 'id') ids.set(header, new Map());
        if (field?.startsWith('date')) orders.set(header, createDateOrder());
      }
      const [value = ''] = values;
      const counts = ids.get(header);
      if (counts) counts.set(value, (counts.get(value) ?? 0) + 1);
      orders.get(header)?.see(value);
    }
  }
  const set = map?.columns ?? new Map<string, Field>();
  const mapping = map?.guess === false ? set : guessMapping([...headers], sample, set).mapping;
  const headerOf = (field: Field) => [...mapping].find(([, meaning]) => meaning === field)?.[0] ?? '';
  return {
    mapping,
    headers: [...headers],
    rows,
    leftOut: [...filled].filter((header) => !mapping.has(header)),
    ids: ids.get(headerOf('id')) ?? new Map(),
    orderOf: (field) => map?.dates ?? orders.get(headerOf(field))?.order() ?? null,
  };
}

/** Why no record can be made from a table; null where they can. */
export function refusalOf(path: string, { mapping, headers, rows }: Survey): AppError | null {
  // Where there are no rows the second reading says why.
  if (rows === 0 || [...mapping.values()].includes('title')) return null;
  const named = headers.slice(0, 30).join(', ') + (headers.length > 30 ? ' …' : '');
  return new AppError('source-no-records', t('noTitleColumn', { path, columns: named }));
}
