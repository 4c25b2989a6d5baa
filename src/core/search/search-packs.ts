import type { ArchivalRecord } from '#contract/entities.ts';
import type { Pack } from '../pack/open-pack.ts';
import { type SearchedTexts, searchedTexts } from '../read/searched-texts.ts';
import { isSpelledExactly } from './exact.ts';
import { type Interpretation, interpret } from './interpret.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { passageOf } from './passage.ts';
import { bestFirst } from './run/in-order.ts';
import { runSearch } from './run/run-search.ts';
import { suggest } from './suggest.ts';
import { type Reason, whyFound } from './why.ts';

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
  readonly interpretation: Interpretation;
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
  const query = parseQuery(text);
  const { packOf, rows } = bestFirst(runSearch(packs, query));
  const all = Array.from(rows, (rowid, i): Found => ({ pack: packs[packOf[i] ?? 0] as Pack, rowid }));
  const found = exact ? all.filter((hit) => isSpelledExactly(textsOf(hit), query)) : all;
  return {
    total: found.length,
    interpretation: interpret(query, { exact }),
    hits: found.slice(0, limit).map((hit) => foundRecord(hit, query)),
    suggestions: all.length === 0 && !query.empty ? suggest(packs, query) : [],
  };
}

const textsOf = ({ pack, rowid }: Found): string[] => {
  const { title, names, abstract, text } = searchedTexts(pack, rowid);
  return [title, names, abstract, text];
};

function foundRecord({ pack, rowid }: Found, query: Query): FoundRecord {
  const texts = searchedTexts(pack, rowid);
  const { id, title, dates }: ArchivalRecord = texts.record;
  return {
    id,
    title,
    date: dates[0]?.text ?? null,
    earliest: dates[0]?.earliest ?? null,
    latest: dates[0]?.latest ?? null,
    snippet: snippetOf(texts, query),
    why: whyFound(texts, query),
    collection: pack.collection.id,
  };
}

const snippetOf = ({ abstract, text }: SearchedTexts, query: Query): string | null =>
  (passageOf(abstract, query) ?? passageOf(text, query))?.text ?? beginningOf(abstract || text);

const snippetMax = 240;

function beginningOf(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return null;
  if (line.length <= snippetMax) return line;
  return `${line.slice(0, line.lastIndexOf(' ', snippetMax - 1)) || line.slice(0, snippetMax - 1)}…`;
}
