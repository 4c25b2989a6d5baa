import type { ArchivalRecord } from '#contract/entities.ts';
import type { Interpretation as Told } from '#contract/search.ts';
import type { Pack } from '../pack/open-pack.ts';
import { type SearchedTexts, searchedTexts } from '../read/searched-texts.ts';
import { type Interpretation, interpret } from './interpret.ts';
import type { Query } from './parse-query.ts';
import { passageAround } from './passage.ts';
import { createQueryReader } from './read/query-reader.ts';
import { bestFirst } from './run/in-order.ts';
import { runSearch } from './run/run-search.ts';
import { undatedLeftOut } from './run/undated.ts';
import { suggest } from './suggest/suggest.ts';
import { type FieldMatches, matchesIn, type Reason, whyFound } from './why.ts';

export interface SearchOptions {
  /** Hits that are answered; all are counted. */
  readonly limit?: number | undefined;
  /** No folding: a hit must have the words spelled just as typed. */
  readonly exact?: boolean | undefined;
}

export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  /** As printed; null when undated. */
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** A passage around the words found, or the beginning of the abstract; null where there is neither. */
  readonly snippet: string | null;
  readonly why: readonly Reason[];
  /** Id of the collection. */
  readonly collection: string;
}

export interface SearchAnswer {
  readonly total: number;
  /** What was looked for, and what beside the typed words; and how many undated records only a date leaves out. */
  readonly interpretation: Interpretation &
    Pick<Told, 'expansions' | 'corrections'> & { readonly undatedLeftOut: number };
  readonly hits: readonly FoundRecord[];
  /** Queries that would find something, where this one found nothing. */
  readonly suggestions: readonly string[];
}

interface Found {
  readonly pack: Pack;
  readonly rowid: number;
}

/** Searches several packs as one, best first: the command line's search, in one go. */
export function searchPacks(
  packs: readonly Pack[],
  text: string,
  { limit = 20, exact = false }: SearchOptions = {},
): SearchAnswer {
  const reading = { exact, off: [], uncorrected: exact };
  const { query, typed, interpretation } = createQueryReader().read(packs, text, reading);
  const found = runSearch(packs, query);
  const { packOf, rows } = bestFirst(found);
  const hits = Array.from(
    rows.subarray(0, limit),
    (rowid, i): Found => ({ pack: packs[packOf[i] ?? 0] as Pack, rowid }),
  );
  const { expansions, corrections, sentence } = interpretation;
  return {
    total: rows.length,
    interpretation: {
      ...interpret(typed, { exact, corrections }),
      sentence,
      expansions,
      corrections,
      undatedLeftOut: undatedLeftOut(packs, query, found),
    },
    hits: hits.map((hit) => foundRecord(hit, query)),
    suggestions: rows.length === 0 && !query.empty && !exact ? suggest(packs, typed) : [],
  };
}

function foundRecord({ pack, rowid }: Found, query: Query): FoundRecord {
  const texts = searchedTexts(pack, rowid);
  const found = matchesIn(texts, query);
  const { id, title, dates }: ArchivalRecord = texts.record;
  return {
    id,
    title,
    date: dates[0]?.text ?? null,
    earliest: dates[0]?.earliest ?? null,
    latest: dates[0]?.latest ?? null,
    snippet: snippetOf(texts, found),
    why: whyFound(texts, query, found),
    collection: pack.collection.id,
  };
}

const snippetOf = ({ abstract, text }: SearchedTexts, found: FieldMatches): string | null =>
  (passageAround(abstract, found.abstract) ?? passageAround(text, found.text))?.text ??
  beginningOf(abstract || text);

const snippetMax = 240;

function beginningOf(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return null;
  if (line.length <= snippetMax) return line;
  return `${line.slice(0, line.lastIndexOf(' ', snippetMax - 1)) || line.slice(0, snippetMax - 1)}…`;
}
