/** A run of words of a query; a phrase stands between quotation marks. */
export interface Piece {
  readonly text: string;
  readonly phrase: boolean;
}

export const itemClasses = ['head and date', 'words', 'phrase', 'person and month'] as const;
export type ItemClass = (typeof itemClasses)[number];

export const itemForms = ['as printed', 'one typo', 'other spelling'] as const;
export type ItemForm = (typeof itemForms)[number];

/** A query, and the one document that who types it has in mind. */
export interface KnownItem {
  readonly class: ItemClass;
  readonly form: ItemForm;
  readonly id: string;
  readonly pieces: readonly Piece[];
  /** The query before the typo or the other spelling, each word of which stands in the document. */
  readonly printed: readonly Piece[];
}

/** As a reader types it. */
export const typed = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, phrase }) => (phrase ? `"${text}"` : text)).join(' ');
