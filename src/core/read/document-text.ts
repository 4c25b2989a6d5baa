import type { Block, DocumentModel, Inline } from '#contract/document.ts';

/** The words of a text without its form: blocks between blank lines, footnotes at the end. */
export const documentText = (document: DocumentModel): string =>
  wholeText(
    blocksText(document.blocks),
    document.footnotes.map(({ label, blocks }) => noteText(label, blocksText(blocks))),
  );

/** What the form of a text leaves in its words; `compact-text.ts` builds them of what a pack stores. */
export const wholeText = (blocks: string, notes: readonly string[]): string =>
  [blocks, ...notes].filter((part) => part !== '').join('\n\n');

export const noteText = (label: unknown, blocks: string): string => `[${label}] ${blocks}`;

export const listText = (items: readonly string[], isOrdered: boolean): string =>
  items.map((item, index) => indented(isOrdered ? `${index + 1}. ` : '• ', item)).join('\n');

export const quotationText = (blocks: string): string => indented('  ', blocks);

export const rowText = (cells: readonly string[]): string => cells.join(' | ');

/** Blocks one after the other; an empty one leaves nothing. */
export function blocksJoined(blocks: Iterable<string>): string {
  let all = '';
  for (const text of blocks) if (text !== '') all += all === '' ? text : `\n\n${text}`;
  return all;
}

/** The words of inline content; a footnote's sign is no word of the text. */
export function inlineText(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) text += textOf(inline);
  return text;
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'page-break':
    case 'footnote-reference':
      return '';
    default:
      return inlineText(inline.content);
  }
}

const blocksText = (blocks: readonly Block[]): string => blocksJoined(blocks.map(blockText));

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return listText(block.items.map(blocksText), block.ordered);
    case 'quotation':
      return quotationText(blocksText(block.blocks));
    case 'table':
      return [block.header, ...block.rows].map((row) => rowText(row.map(inlineText))).join('\n');
    case 'preformatted':
      return block.text;
    case 'page-break':
    case 'rule':
      return '';
  }
}

/** Puts `first` before the first line and as many spaces before the others. */
const indented = (first: string, text: string): string =>
  first + text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(first.length)}`);
