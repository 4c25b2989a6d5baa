import { createHash } from 'node:crypto';
import { escapeHtml } from '../../cite/escape-html.ts';
import type { Paper, PaperBlock, PaperInline, Run } from './paper.ts';
import { paperStyles } from './paper-styles.ts';

/** A page that stands alone: no script, nothing from elsewhere, and it prints as it is read. */
export function writeHtml({ title, blocks }: Paper): string {
  const notes: (readonly PaperBlock[])[] = [];
  const body = blocks.map((block) => blockHtml(block, notes)).join('\n');
  const hash = createHash('sha256').update(paperStyles).digest('base64');
  const foot = notes.map(
    (each, at) =>
      `<li id="fn${at + 1}">${each.map((block) => blockHtml(block, [])).join('')}<a class="back" href="#ref${at + 1}" aria-label="Back to the text">↩</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Carrel">
<title>${escapeHtml(title)}</title>
<style>${paperStyles}</style>
</head>
<body>
<main>
${body}
${foot.length === 0 ? '' : `<section class="notes" aria-label="Footnotes">\n<ol>\n${foot.join('\n')}\n</ol>\n</section>`}
</main>
</body>
</html>
`;
}

function blockHtml(block: PaperBlock, notes: (readonly PaperBlock[])[]): string {
  const inlines = (content: readonly PaperInline[]) =>
    content.map((each) => inlineHtml(each, notes)).join('');
  const blocks = (of: readonly PaperBlock[]) => of.map((each) => blockHtml(each, notes)).join('\n');
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${inlines(block.content)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto">${inlines(block.content)}</p>`;
    case 'facts':
    case 'entry':
      return `<p class="${block.kind}" dir="auto">${inlines(block.content)}</p>`;
    case 'quotation':
      return `<blockquote>${blocks(block.blocks)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${blocks(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const row = (cells: typeof head, tag: string) =>
        `<tr>${cells.map((cell) => `<${tag} dir="auto">${inlines(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((each) => row(each, 'td')).join('')}</tbody></table>`;
    }
    case 'code':
      return `<pre dir="auto"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
  }
}

function inlineHtml(inline: PaperInline, notes: (readonly PaperBlock[])[]): string {
  if (inline.kind === 'break') return '<br>';
  if (inline.kind === 'run') return runHtml(inline);
  const number = notes.push(inline.blocks);
  return `<sup id="ref${number}"><a href="#fn${number}" aria-label="Footnote ${number}">${number}</a></sup>`;
}

function runHtml({ text, lang, emphasis, strong, code, target }: Run): string {
  let html = escapeHtml(text);
  if (code) html = `<code>${html}</code>`;
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  if (lang !== null) html = `<bdi lang="${escapeHtml(lang)}">${html}</bdi>`;
  return target === undefined ? html : `<a href="${escapeHtml(target)}" rel="noreferrer">${html}</a>`;
}
