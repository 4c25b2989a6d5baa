import type { Block, DocumentModel, Inline } from '#contract/document.ts';

/** The words of a text without its form: blocks between blank lines, footnotes at the end. */
export function documentText(document: DocumentModel): string {
  const notes = document.footnotes.map((note) => `[${note.label}] ${blocksText(note.blocks)}`);
  return [blocksText(document.blocks), ...notes].filter((part) => part !== '').join('\n\n');
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

function blocksText(blocks: readonly Block[]): string {
  let all = '';
  for (const block of blocks) {
    const text = blockText(block);
    if (text !== '') all += all === '' ? text : `\n\n${text}`;
  }
  return all;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => indented(block.ordered ? `${index + 1}. ` : '• ', blocksText(item)))
        .join('\n');
    case 'quotation':
      return indented('  ', blocksText(block.blocks));
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' | ')).join('\n');
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
