/** The name of a page's picture, without its ending: “letter-012r”. */
export interface PageName {
  /** What the pages of one document share. */
  readonly stem: string;
  readonly number: number;
  /** As a reader calls it: “12r”. */
  readonly label: string;
}

/** A sequence of a document's pages begins with one of these: the numbers of photographs do not. */
const firstNumbers = 1;

const counted =
  /^(.*?)[-_. ]*(?:\b|(?<=[_\d]))(?:p|pp|pg|page|pages|f|ff|fol|folio|img|image|scan|s|seite|стр|л)?[-_. ]*\(?(\d{1,6})([rvab]?)\)?$/iu;

/** Takes a page's number off the end of a name; null where there is none. */
export function pageName(base: string): PageName | null {
  const [, stem, digits, side = ''] = counted.exec(base) ?? [];
  if (stem === undefined || digits === undefined) return null;
  const number = Number(digits);
  return { stem, number, label: `${number}${side.toLowerCase()}` };
}

/**
 * The names that are pages of one document, by what they share: at least two, of which the first is page 0 or 1.
 * Two identifiers that follow each other (“104-10003-10119”) are two documents.
 */
export function sequencesOf(bases: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byStem = new Map<string, { readonly bases: Set<string>; first: number }>();
  for (const base of bases) {
    const page = pageName(base);
    if (page === null) continue;
    const known = byStem.get(page.stem) ?? { bases: new Set<string>(), first: page.number };
    known.bases.add(base);
    known.first = Math.min(known.first, page.number);
    byStem.set(page.stem, known);
  }
  return new Map(
    [...byStem]
      .filter(([, { bases: of, first }]) => of.size > 1 && first <= firstNumbers)
      .map(([stem, { bases: of }]) => [stem, of]),
  );
}
