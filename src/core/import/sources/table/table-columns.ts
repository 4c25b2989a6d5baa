import type { SourceFile } from '../../source.ts';
import { createDateOrder, type DateOrder } from '../../table-dates.ts';
import type { Field } from './fields.ts';
import { guessMapping } from './guess-mapping.ts';
import type { TableMap } from './map-file.ts';
import type { Row } from './row.ts';
import { openTable } from './table.ts';

/** A column as the preview shows it. */
export interface Column {
  readonly header: string;
  /** Null where nothing was recognised in it. */
  readonly field: Field | null;
  readonly samples: readonly string[];
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly dates: DateOrder;
}

const sampleRows = 200;
const samplesShown = 3;
const sampleChars = 200;

/** The columns of a table with what they mean and their first values, from its first rows. Throws as reading it does. */
export async function columnsOf(file: SourceFile, map: TableMap | null): Promise<Columns> {
  const table = openTable(file, file.text());
  const rows: Row[] = [];
  for await (const row of table.rows({ skip: () => {}, warn: () => {} })) {
    if (rows.push(row) === sampleRows) break;
  }
  const headers = [...new Set([...table.headers, ...rows.flatMap(({ cells }) => [...cells.keys()])])];
  const { mapping } = guessMapping(headers, rows, map?.columns);
  const order = createDateOrder();
  for (const header of headers) {
    if (mapping.get(header)?.startsWith('date')) for (const value of valuesOf(rows, header)) order.see(value);
  }
  return {
    columns: headers.map((header) => ({
      header,
      field: mapping.get(header) ?? null,
      samples: [...new Set(valuesOf(rows, header))]
        .slice(0, samplesShown)
        .map((value) => value.slice(0, sampleChars)),
    })),
    dates: map?.dates ?? order.order(),
  };
}

const valuesOf = (rows: readonly Row[], header: string): string[] =>
  rows.flatMap(({ cells }) => cells.get(header) ?? []);
