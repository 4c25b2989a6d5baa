/** Text for people: aligned, without colours, the same on every terminal. */

/** Columns two spaces apart, each as wide as its widest cell; the last is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, width(cell))),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - width(cell)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Label and value, a line each; what is empty is left out. */
export const fields = (rows: readonly (readonly [label: string, value: string | null])[]): string =>
  columns(rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== ''));

/** "1 record", "10 records". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "98 kB": thousands, as disks and shops count. */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells of a terminal: Han, kana and Hangul take two. */
const width = (text: string) =>
  [...segmenter.segment(text)].reduce(
    (sum, { segment }) =>
      sum + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(segment) ? 2 : 1),
    0,
  );
