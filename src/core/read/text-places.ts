import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { inlineText } from './document-text.ts';

/** A stretch of a document that is drawn as one element, and its words. */
export interface TextPlace {
  /** The block's id; for a cell of a table `id/row/column`, the header being row 0. */
  readonly key: string;
  readonly text: string;
}

/** All places of a document that hold words, in reading order, footnotes last. */
export function* textPlaces(document: DocumentModel): Generator<TextPlace> {
  for (const drawn of drawnPlaces(document)) {
    if (drawn.type === 'place') yield { key: drawn.key, text: inlineText(drawn.content) };
  }
}

/** A place with what it holds, or a page that begins between two places. */
export type Drawn =
  | { readonly type: 'place'; readonly key: string; readonly content: readonly Inline[] }
  | { readonly type: 'page'; readonly label: string };

/** The same places with their content, and the pages between them. */
export function* drawnPlaces(document: DocumentModel): Generator<Drawn> {
  yield* drawnIn(document.blocks);
  for (const note of document.footnotes) yield* drawnIn(note.blocks);
}

function* drawnIn(blocks: readonly Block[]): Generator<Drawn> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield { type: 'place', key: block.id, content: block.content };
        break;
      case 'list':
        for (const item of block.items) yield* drawnIn(item);
        break;
      case 'quotation':
        yield* drawnIn(block.blocks);
        break;
      case 'table':
        yield* cellsOf(block);
        break;
      case 'preformatted':
        yield { type: 'place', key: block.id, content: [{ type: 'text', text: block.text }] };
        break;
      case 'page-break':
        yield { type: 'page', label: block.label };
        break;
      case 'rule':
        break;
    }
  }
}

function* cellsOf({ id, header, rows }: Extract<Block, { type: 'table' }>): Generator<Drawn> {
  for (const [row, cells] of [header, ...rows].entries()) {
    for (const [column, content] of cells.entries())
      yield { type: 'place', key: `${id}/${row}/${column}`, content };
  }
}
