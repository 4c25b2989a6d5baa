import type { Paper, PaperBlock, PaperInline } from './paper.ts';

/** A document as plain words: headings underlined, quotations set in, footnotes numbered and at the end. */
export function writeText({ blocks }: Paper): string {
  const notes: (readonly PaperBlock[])[] = [];
  const body = blocks.map((block) => blockText(block, notes)).filter(Boolean);
  const foot = notes.map((each, at) => `[${at + 1}] ${each.map((block) => blockText(block, [])).join(' ')}`);
  return `${[...body, ...(foot.length > 0 ? ['* * *', ...foot] : [])].join('\n\n')}\n`;
}

function blockText(block: PaperBlock, notes: (readonly PaperBlock[])[]): string {
  const inlines = (content: readonly PaperInline[]) =>
    content.map((each) => inlineText(each, notes)).join('');
  const blocks = (of: readonly PaperBlock[]) => of.map((each) => blockText(each, notes)).join('\n\n');
  switch (block.kind) {
    case 'heading': {
      const text = inlines(block.content);
      const sign = block.level === 1 ? '=' : block.level === 2 ? '-' : '';
      return sign === '' ? text : `${text}\n${sign.repeat(Math.min([...text].length, 72))}`;
    }
    case 'paragraph':
    case 'entry':
      return inlines(block.content);
    case 'facts':
      return `(${inlines(block.content)})`;
    case 'quotation':
      return indented(blocks(block.blocks), '    ');
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${at + 1}. ` : '- ';
          return sign + indented(blocks(item), ' '.repeat(sign.length)).trimStart();
        })
        .join('\n');
    case 'table':
      return block.rows.map((row) => row.map(inlines).join(' | ')).join('\n');
    case 'code':
      return indented(block.text, '    ');
    case 'rule':
      return '* * *';
  }
}

function inlineText(inline: PaperInline, notes: (readonly PaperBlock[])[]): string {
  if (inline.kind === 'break') return '\n';
  if (inline.kind === 'footnote') return `[${notes.push(inline.blocks)}]`;
  const { text, target } = inline;
  return target === undefined || target === text ? text : `${text} <${target}>`;
}

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);
