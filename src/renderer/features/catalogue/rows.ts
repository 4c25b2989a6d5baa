/** Rows of the list: headings between consecutive groups of records, records by their place in the view. */
export type Row =
  | { readonly type: 'heading'; readonly label: string; readonly count: number }
  | { readonly type: 'record'; readonly index: number };

export interface Group {
  readonly label: string;
  readonly count: number;
}

/** What is needed to find a row without making them all: 300,000 records are 300,000 rows. */
export interface RowMap {
  readonly count: number;
  row(index: number): Row;
  /** The row of a record's place in the view. */
  rowOfRecord(index: number): number;
}

/** Builds the map from the groups; a group without a label has no heading. */
export function mapRows(groups: readonly Group[]): RowMap {
  const starts: { row: number; record: number; group: Group; heading: number }[] = [];
  let row = 0;
  let record = 0;
  for (const group of groups) {
    const heading = group.label === '' ? 0 : 1;
    starts.push({ row, record, group, heading });
    row += heading + group.count;
    record += group.count;
  }
  const count = row;

  function find(key: 'row' | 'record', wanted: number) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.[key] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return starts[low];
  }

  return {
    count,
    row(index) {
      const start = find('row', index);
      if (!start) return { type: 'record', index };
      const inside = index - start.row;
      if (inside === 0 && start.heading === 1) return { type: 'heading', ...start.group };
      return { type: 'record', index: start.record + inside - start.heading };
    },
    rowOfRecord(index) {
      const start = find('record', index);
      return start ? start.row + start.heading + (index - start.record) : index;
    },
  };
}

/** Numbers of the pages that hold the records `first` to `last`, both included. */
export function pagesFor(first: number, last: number, pageSize: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, each) => from + each);
}
