import type { Pack } from '../pack/open-pack.ts';
import { allRows, firstRow, type Sql, sql } from '../sql.ts';
import { buildMatch, matchOf } from './build-match.ts';
import type { Query } from './parse-query.ts';

export interface Hit {
  readonly rowid: number;
  /** The greater the better; comparable across packs. 0 for a query that asks for nothing. */
  readonly score: number;
}

type Searched = Pick<Pack, 'db'>;

/** The records that match, best first; of equals the earlier in the source. docs/search.md has the ranking. */
export function runSearch(pack: Searched, query: Query): Hit[] {
  const match = buildMatch(query);
  if (match === null) return allRowids(pack).map((rowid) => ({ rowid, score: 0 }));
  const hits = allRows<{ rowid: number; rank: number }>(pack.db, rankedQuery(match));
  const scale = rarity(pack, query);
  return hits
    .map(({ rowid, rank }) => ({ rowid, score: -rank / scale }))
    .sort((a, b) => b.score - a.score || a.rowid - b.rowid);
}

/** The rowids that match, ascending, without the cost of ranking them. */
export function findRowids(pack: Searched, query: Query): number[] {
  const match = buildMatch(query);
  if (match === null) return allRowids(pack);
  return allRows<{ rowid: number }>(pack.db, matchQuery(match)).map((row) => row.rowid);
}

// A word in the title says more of a record than one in its text; `joined` repeats what stands elsewhere.
export const rankedQuery = (match: string): Sql =>
  sql`SELECT rowid, bm25(search, 1.0, 10.0, 4.0, 6.0, 0.5) AS rank FROM search WHERE search MATCH ${match}`;

export const matchQuery = (match: string): Sql =>
  sql`SELECT rowid FROM search WHERE search MATCH ${match} ORDER BY rowid`;

const allRowids = ({ db }: Searched): number[] =>
  allRows<{ rowid: number }>(db, sql`SELECT rowid FROM record ORDER BY rowid`).map((row) => row.rowid);

/**
 * How much the words of the query weigh in this pack: the sum of the inverse document frequencies that
 * FTS5's bm25 multiplies with. Divided by it, a rank says how strongly a record speaks of the words, not
 * how rare they are in its pack, and ranks of two packs can be put in one order.
 */
function rarity({ db }: Searched, query: Query): number {
  const total = firstRow<{ n: number }>(db, sql`SELECT count(*) AS n FROM record`)?.n ?? 0;
  let sum = 0;
  for (const clause of query.clauses) {
    const with_ =
      firstRow<{ n: number }>(db, sql`SELECT count(*) AS n FROM search WHERE search MATCH ${matchOf(clause)}`)
        ?.n ?? 0;
    // FTS5 puts 1e-6 where a word stands in more than half of the records (fts5_aux.c).
    sum += Math.max(1e-6, Math.log((total - with_ + 0.5) / (with_ + 0.5)));
  }
  return sum;
}
