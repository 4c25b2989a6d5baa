/** A measured figure as `bench/README.md` keeps it. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** The peer or bare loop of the same run, and the ratio to it. */
  readonly against: string;
}

/** The value below which `share` of the samples lie, by the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** The figures as a Markdown table. */
export const table = (figures: readonly Figure[]): string =>
  grid({
    header: ['what', 'figure', 'against'],
    rows: figures.map(({ what, value, against }) => [what, value, against]),
  });

/** Figures of several peers beside each other, a column each. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A grid as a Markdown table. */
export function grid({ header, rows }: Grid): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Puts a part's figures between its marks in a README, in place of the last run's. */
export function keepFigures(readme: string, part: string, text: string): string {
  const marks = { begin: `<!-- figures: ${part} -->`, end: '<!-- /figures -->' };
  const at = readme.indexOf(marks.begin);
  const end = readme.indexOf(marks.end, at);
  if (at === -1 || end === -1) throw new Error(`bench/README.md has lost its marks for “${part}”.`);
  return `${readme.slice(0, at)}${marks.begin}\n\n${text}\n\n${readme.slice(end)}`;
}
