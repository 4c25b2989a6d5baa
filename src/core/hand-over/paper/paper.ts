/**
 * A hand-over as a document, before it is one of Word, of OpenDocument or a page: headings, paragraphs, quotations, and
 * footnotes where they are called. What no XML can hold is taken out already.
 */
export interface Paper {
  readonly title: string;
  /** ISO 8601 instant. */
  readonly madeAt: string;
  readonly blocks: readonly PaperBlock[];
}

/** Words of one form and language. */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  /** BCP 47; null for that of the document, which is English. */
  readonly lang: string | null;
  readonly emphasis?: boolean;
  readonly strong?: boolean;
  readonly code?: boolean;
  /** An address that may be followed. */
  readonly target?: string;
}

export type PaperInline =
  | Run
  | { readonly kind: 'break' }
  | { readonly kind: 'footnote'; readonly blocks: readonly PaperBlock[] };

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly PaperInline[] }
  /** `facts`: what is said about an entry, in small letters. */
  | { readonly kind: 'paragraph' | 'facts' | 'entry'; readonly content: readonly PaperInline[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly PaperBlock[])[] }
  | {
      readonly kind: 'table';
      /** Rows of cells; the first is the head. */
      readonly rows: readonly (readonly (readonly PaperInline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** The footnotes in the order in which they are called, those in footnotes left out. */
export function footnotesIn(blocks: readonly PaperBlock[]): (readonly PaperBlock[])[] {
  const inline = (content: readonly PaperInline[]) =>
    content.flatMap((each) => (each.kind === 'footnote' ? [each.blocks] : []));
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'facts':
      case 'entry':
        return inline(block.content);
      case 'quotation':
        return footnotesIn(block.blocks);
      case 'list':
        return block.items.flatMap(footnotesIn);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(inline));
      default:
        return [];
    }
  });
}
