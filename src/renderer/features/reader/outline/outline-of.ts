import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('reader', words);

/** A part of a text that one may go to. */
export interface OutlineEntry {
  readonly label: string;
  /** How deep it stands under the parts around it, from 0. */
  readonly depth: number;
}

export interface Outline {
  readonly kind: 'headings' | 'pages';
  /** In the order of the text, one for each heading or page break of it. */
  readonly entries: readonly OutlineEntry[];
}

/** What a text is made of: its headings, or its pages where it has no two headings. Null where that is nothing much. */
export function outlineOf({ blocks }: DocumentModel): Outline | null {
  const headings = headingsIn(blocks);
  if (headings.length > 1) {
    const top = Math.min(...headings.map(({ level }) => level));
    return {
      kind: 'headings',
      entries: headings.map(({ level, content }) => ({ label: wordsIn(content), depth: level - top })),
    };
  }
  const pages = pagesIn(blocks);
  if (pages.length < 2) return null;
  return { kind: 'pages', entries: pages.map((label) => ({ label: t('page', { label }), depth: 0 })) };
}

type Heading = Extract<Block, { type: 'heading' }>;

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    if (block.type === 'quotation') return headingsIn(block.blocks);
    return block.type === 'list' ? block.items.flatMap(headingsIn) : [];
  });
}

function pagesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'page-break':
        return [block.label];
      case 'heading':
      case 'paragraph':
        return breaksIn(block.content);
      case 'quotation':
        return pagesIn(block.blocks);
      case 'list':
        return block.items.flatMap(pagesIn);
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(breaksIn);
      default:
        return [];
    }
  });
}

function breaksIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline): string[] => {
    if (inline.type === 'page-break') return [inline.label];
    return 'content' in inline ? breaksIn(inline.content) : [];
  });
}

function wordsIn(inlines: readonly Inline[]): string {
  const words = inlines.map((inline) => {
    if ('text' in inline) return inline.text;
    if ('content' in inline) return wordsIn(inline.content);
    return inline.type === 'line-break' ? ' ' : '';
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
