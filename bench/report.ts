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
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, against }) => `| ${what} | ${value} | ${against} |`);
  return ['| what | figure | against |', '|---|---|---|', ...rows].join('\n');
}

const marks = { begin: '<!-- figures -->', end: '<!-- /figures -->' };

/** Puts the figures between the marks of a README, in place of the last run's. */
export function keepFigures(readme: string, heading: string, figures: readonly Figure[]): string {
  const [before, rest] = readme.split(marks.begin);
  const after = rest?.split(marks.end)[1];
  if (before === undefined || after === undefined)
    throw new Error('bench/README.md has lost its marks for figures.');
  return `${before}${marks.begin}\n\n${heading}\n\n${table(figures)}\n\n${marks.end}${after}`;
}
