import type { Block, DocumentModel } from '#contract/document.ts';
import { inlineText } from './document-text.ts';

/** A stretch of a document that is drawn as one element, and its words. */
export interface TextPlace {
  /** The block's id; for a cell of a table `id/row/column`, the header being row 0. */
  readonly key: string;
  readonly text: string;
}

/** All places of a document that hold words, in reading order, footnotes last. */
export function* textPlaces(document: DocumentModel): Generator<TextPlace> {
  yield* placesIn(document.blocks);
  for (const note of document.footnotes) yield* placesIn(note.blocks);
}

function* placesIn(blocks: readonly Block[]): Generator<TextPlace> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield { key: block.id, text: inlineText(block.content) };
        break;
      case 'list':
        for (const item of block.items) yield* placesIn(item);
        break;
      case 'quotation':
        yield* placesIn(block.blocks);
        break;
      case 'table':
        yield* cellsOf(block);
        break;
      case 'preformatted':
        yield { key: block.id, text: block.text };
        break;
      case 'page-break':
      case 'rule':
        break;
    }
  }
}

function* cellsOf({ id, header, rows }: Extract<Block, { type: 'table' }>): Generator<TextPlace> {
  for (const [row, cells] of [header, ...rows].entries()) {
    for (const [column, cell] of cells.entries())
      yield { key: `${id}/${row}/${column}`, text: inlineText(cell) };
  }
}
