/** A line of a page as it is set. Lengths in points, from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its letters. */
  readonly size: number;
}

/** A longer one was not written by people, or its number of pages is not true. */
export const maxPages = 20_000;

/** Why a PDF cannot be read. The thread does not know the language of the window: its reader says it in words. */
export type PdfRefusal =
  | 'memory'
  | 'time'
  | 'letters'
  | 'pages'
  | 'password'
  | 'damaged'
  | 'failed'
  | 'ended';

/** What the thread tells of the PDF that it reads: once `start`, then its pages in order, then `end`. */
export type PdfMessage =
  | {
      readonly kind: 'start';
      readonly pages: number;
      /** What the pages are called; null where they are only counted. */
      readonly labels: readonly string[] | null;
      /** Its information dictionary and the like, as far as it is text. */
      readonly info: Readonly<Record<string, string>>;
    }
  /** Null for a page that could not be read. */
  | { readonly kind: 'page'; readonly lines: readonly PdfLine[] | null }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly why: PdfRefusal; readonly pages?: number };
