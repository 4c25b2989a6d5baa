import type { FacetChoice, FacetCount, FacetFind, Timeline } from '#contract/catalogue.ts';
import type { Entry } from '#contract/entities.ts';
import type { Interpretation, Reading } from '#contract/search.ts';

/** What the catalogue shows: which records, in which order. */
export interface View {
  readonly query: string;
  /** Collection ids; null for all that are open. */
  readonly collections: readonly string[] | null;
  readonly only: 'all' | 'bookmarked' | 'noted';
  readonly sort: 'date' | 'title' | 'listed' | 'relevance';
  /** What the list is narrowed to. */
  readonly facets?: readonly FacetChoice[] | undefined;
  /** How the query is taken. */
  readonly reading?: Reading | undefined;
  /** Where words are looked for; left out: in the records and in the reader's notes. */
  readonly whose?: 'all' | 'mine' | 'theirs' | undefined;
  /** The saved search that it is, and whether only what is new of it is wanted. */
  readonly search?: { readonly id: string; readonly onlyNew: boolean } | undefined;
}

/** How many values of each kind are wanted, and which. */
export interface FacetPage {
  readonly limit: number;
  readonly find: readonly FacetFind[];
}

/** What a view can be narrowed by. The answer of `catalogue.facets`. */
export interface ShownFacets {
  facets: FacetCount[];
  timeline: Timeline;
  ms: number;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A page of a view. The answer of `catalogue.query`, so that the host passes it on as it is. */
export interface ShownPage {
  /** Records in the view. */
  total: number;
  /** Records in the same collections without query and filter. */
  of: number;
  undated: number;
  /** Consecutive groups in order. */
  groups: { label: string; count: number }[];
  offset: number;
  entries: Entry[];
  interpretation: Interpretation;
  ms: number;
}
