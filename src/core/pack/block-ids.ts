import { createHash } from 'node:crypto';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { inlineText } from '../read/document-text.ts';

/** What a block is called on its way into a pack, which alone gives ids. */
export const noId = '';

/**
 * The document with the ids of its blocks: made from their kind and words, so that a block keeps its id while it keeps
 * its words, wherever it stands. Equal blocks are counted. A pack need not store them.
 */
export function withBlockIds({ language, blocks, footnotes }: DocumentModel): DocumentModel {
  const seen = new Map<string, number>();
  const counted = (hash: string): string => {
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  };

  /** The block with its id, and its hash, from which those around it are made: linear in the depth. */
  function identified(block: Block): { readonly block: Block; readonly hash: string } {
    switch (block.type) {
      case 'list': {
        const items = block.items.map((item) => item.map(identified));
        const hash = hashOf(
          block.type,
          items.map((item) => item.map((each) => each.hash).join(' ')).join('\n'),
        );
        return {
          block: { ...block, id: counted(hash), items: items.map((item) => item.map((each) => each.block)) },
          hash,
        };
      }
      case 'quotation': {
        const inside = block.blocks.map(identified);
        const hash = hashOf(block.type, inside.map((each) => each.hash).join(' '));
        return { block: { ...block, id: counted(hash), blocks: inside.map((each) => each.block) }, hash };
      }
      default: {
        const hash = hashOf(block.type, wordsOf(block));
        return { block: { ...block, id: counted(hash) }, hash };
      }
    }
  }

  const all = (of: readonly Block[]) => of.map((block) => identified(block).block);
  return {
    language,
    blocks: all(blocks),
    footnotes: footnotes.map((note) => ({ ...note, blocks: all(note.blocks) })),
  };
}

/** 48 bits: two of 10,000 blocks are the same by chance once in five million documents. */
const hashOf = (kind: string, words: string): string =>
  createHash('sha256').update(`${kind}\n${words}`).digest('hex').slice(0, 12);

const rowText = (row: readonly (readonly Inline[])[]) => row.map(inlineText).join('\n');

function wordsOf(block: Exclude<Block, { type: 'list' | 'quotation' }>): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'table':
      return [block.header, ...block.rows].map(rowText).join('\n');
    case 'preformatted':
      return block.text;
    case 'page-break':
      return block.label;
    case 'rule':
      return '';
  }
}
