import type { Quoted } from '#contract/citations.ts';
import type { Cited } from '#contract/entities.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const signs: Readonly<Record<string, string>> = { '<i>': '*', '</i>': '*', '<b>': '**', '</b>': '**' };
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** A citation with its Markdown: italics and bold as there, other markup left out, what Markdown would read as its own escaped. */
export function withMarkdown({ text, html }: Cited): Quoted {
  const markdown = html
    .split(/(<[^>]*>)/)
    .map((part, at) => (at % 2 === 1 ? (signs[part] ?? '') : escapeMarkdown(decoded(part))))
    .join('');
  return { text, html, markdown };
}

const decoded = (html: string) =>
  html.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
