import { type HtmlNode, isElement, parseHtml } from '../../import/html/parse-html.ts';
import { isUnseen } from '../../import/html/unseen.ts';

const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'tr', 'pre']);

/** The words of a note that another program keeps as HTML; a blank line between two blocks. */
export function htmlText(html: string): string {
  const wordsOf = (node: HtmlNode): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value.replaceAll(/\s+/g, ' ');
    if (!isElement(node)) return '';
    if (isUnseen(node)) return '';
    if (node.tagName === 'br') return '\n';
    const inner = node.childNodes.map(wordsOf).join('');
    return blocks.has(node.tagName) ? `\n\n${inner}\n\n` : inner;
  };
  return parseHtml(html, 'the note')
    .childNodes.map(wordsOf)
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
