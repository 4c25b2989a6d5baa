import { t } from '../../import-words.ts';

/** "1 - 10 of 12": which part of its list a page shows. */
export interface Counter {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** As printed. */
  readonly text: string;
}

const number = '(\\d{1,3}(?:[,.\\u00a0 ]\\d{3})+|\\d+)';
const pattern = new RegExp(
  `^(?:(?:now )?(?:showing|displaying|viewing|results?|items?|records?|documents?|entries)\\s*:?\\s*)?${number}\\s*(?:-|–|—|to|through)\\s*${number}\\s+(?:out )?of\\s+(?:about |over )?${number}(?:\\s+(?:results?|records?|items?|documents?|entries|hits))?\\s*[.:]?$`,
  'i',
);

/** Reads a line as a counter; null when it is none, or counts backwards. */
export function counterOf(line: string): Counter | null {
  const [, ...digits] = pattern.exec(line) ?? [];
  const [from = 0, to = 0, total = 0] = digits.map((text) => Number(text.replaceAll(/\D/g, '')));
  if (digits.length === 0 || from < 1 || from > to || to > total) return null;
  const [, shown] = /^\D*(\d.*\d)\D*$/s.exec(line) ?? [];
  return { from, to, total, text: shown ?? line };
}

/** How many records a page says it shows, or null. The counter often stands above and below the list. */
export function announced(counters: readonly Counter[]): number | null {
  if (counters.length === 0) return null;
  return distinct(counters).reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** What of the lists is on none of the pages: "The page shows 1 - 10 of 12: 2 records of this listing are not on it." */
export function coverageWarnings(counters: readonly Counter[]): string[] {
  const lists = Map.groupBy(distinct(counters), (counter) => counter.total);
  return [...lists].flatMap(([total, parts]) => {
    const missing = total - shownBy(parts);
    if (missing <= 0) return [];
    const texts = parts.map((part) => part.text).join(', ');
    return [t('pagesMissing', { pages: parts.length, texts, missing })];
  });
}

/** Where a page announces another number of records than was found on it. */
export function countWarnings(path: string, counters: readonly Counter[], found: number): string[] {
  const expected = announced(counters);
  if (expected === null || expected === found) return [];
  const texts = distinct(counters)
    .map((counter) => counter.text)
    .join(', ');
  return [t('pageCount', { path, expected, texts, found })];
}

const distinct = (counters: readonly Counter[]): Counter[] => [
  ...new Map(counters.map((counter) => [`${counter.from}-${counter.to}/${counter.total}`, counter])).values(),
];

/** Number of list places that the parts cover, overlapping ones counted once. */
function shownBy(parts: readonly Counter[]): number {
  let shown = 0;
  let reached = 0;
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    shown += Math.max(0, to - Math.max(from - 1, reached));
    reached = Math.max(reached, to);
  }
  return shown;
}
