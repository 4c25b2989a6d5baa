/** A query as it was understood. Plain JSON, so that it can be kept, compared and sent. */
export interface Query {
  /** What must hold; null: every record. */
  readonly root: QueryNode | null;
  /**
   * The words by which a record is found, in order and each once: they are marked, and they are the reason. Words
   * under NOT are not among them.
   */
  readonly clauses: readonly Clause[];
  /** What was read otherwise than it may have been meant, in the order of the text. */
  readonly problems: readonly QueryProblem[];
  /** Nothing in it can be looked for: such a query matches every record. */
  readonly empty: boolean;
  /** Words, dates and values past the limit, which were not looked for. */
  readonly left: number;
}

/** `and` and `or` have two nodes at least, and none of their own type; `not` holds no `not`. */
export type QueryNode =
  | { readonly type: 'words'; readonly clause: Clause }
  | { readonly type: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly type: 'not'; readonly node: QueryNode }
  | NearNode
  | DateNode
  | ({ readonly type: 'undated' } & Stretch)
  | ValueNode;

/** All in one field in any order, with at most `distance` words from the end of the first to the start of the last. */
export interface NearNode {
  readonly type: 'near';
  /** Two at least, not of two different fields. */
  readonly clauses: readonly Clause[];
  readonly distance: number;
}

/** A date that may lie in a span of days. Both bounds are null where any date will do. */
export interface DateNode extends Stretch {
  readonly type: 'date';
  readonly relation: 'in' | 'before' | 'after';
  /** As typed, without its field. */
  readonly text: string;
  /** First and last day, ISO, inclusive; null where that end is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** It was typed as words: what is of this date comes first, and what speaks of it is found too. */
  readonly isImplied?: boolean;
}

/** A field that is compared whole. */
export interface ValueNode extends Stretch {
  readonly type: 'value';
  readonly field: ValueField;
  readonly text: string;
  /** The value need only begin like this. */
  readonly prefix: boolean;
}

/** Words that follow each other. */
export interface Clause extends Stretch {
  readonly type: 'words';
  /** As typed, without quotation marks and star. */
  readonly text: string;
  /** Typed between quotation marks. */
  readonly phrase: boolean;
  /** Spelled just so: case, marks, apostrophes, hyphens. */
  readonly exact: boolean;
  /** Null: anywhere. */
  readonly field: TextField | null;
  /** Any of them will do; never empty. */
  readonly spellings: readonly Spelling[];
  /** What it counts for beside what was typed; 1 where it is left out. */
  readonly weight?: number;
  /** It has a word that nothing has as its nearest spelling; these are as near, and may be meant as well. */
  readonly asNear?: readonly AsNear[];
}

/** Another spelling as near to a word as the one that it was replaced by. */
export interface AsNear {
  /** The word as typed, and the other spelling. */
  readonly typed: string;
  readonly other: string;
  /** All that the clause asks for, with the other one in it. */
  readonly whole: string;
}

/** One way to write what a clause asks for: words that follow each other. */
export interface Spelling {
  readonly words: readonly string[];
  /** The last word need only begin like this. */
  readonly prefix: boolean;
}

/** Where it stands in the text of the query: UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const textFields = [
  'title',
  'abstract',
  'text',
  'from',
  'to',
  'name',
  'place',
  'subject',
  'archive',
] as const;
export type TextField = (typeof textFields)[number];

export const valueFields = ['id', 'note', 'collection', 'genre', 'language'] as const;
export type ValueField = (typeof valueFields)[number];

export const dateFields = ['date', 'before', 'after'] as const;
export type DateField = (typeof dateFields)[number];

/** What may stand before a colon. */
export const queryFields = [...textFields, ...valueFields, ...dateFields, 'undated'] as const;
export type QueryField = (typeof queryFields)[number];

export const problemCodes = [
  'unclosed-quote',
  'unclosed-parenthesis',
  'unopened-parenthesis',
  'too-deep',
  'operator-alone',
  'near-unusable',
  'star-misplaced',
  'field-unknown',
  'field-without-value',
  'undated-value',
  'date-unreadable',
  'date-reversed',
  'genre-unknown',
  'language-unknown',
  'collection-unknown',
  'id-unknown',
  'too-many-words',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface QueryProblem extends Stretch {
  readonly code: ProblemCode;
  /** One or two sentences: what was read how, and the way out. */
  readonly message: string;
}
