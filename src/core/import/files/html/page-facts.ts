import { attributeOf, type HtmlDocument, isElement } from '../../html/parse-html.ts';
import { type Described, describedBy } from '../described.ts';
import { usableTitle } from '../usable-title.ts';

/** What a page says of itself in its head. */
export interface PageFacts {
  readonly title: string | null;
  readonly language: string | null;
  readonly fields: Described;
}

/** A head says no more than this. */
const maxMetas = 500;

/** Title, language and meta tags of a page: those of Dublin Core (`DC.creator`) and HTML's own (`author`, `keywords`). */
export function pageFacts(page: HtmlDocument): PageFacts {
  const html = page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const head = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  const metas: Record<string, string[]> = Object.create(null);
  let title: string | null = null;
  for (const element of (head?.childNodes ?? []).filter(isElement).slice(0, maxMetas)) {
    if (element.tagName === 'title') {
      title ??= element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    }
    const name = element.tagName === 'meta' ? attributeOf(element, 'name') : null;
    const content = attributeOf(element, 'content')?.trim() ?? '';
    if (name === null || content === '') continue;
    const values = /^keywords$/i.test(name) ? content.split(/[,;]/) : [content];
    metas[name] = [...(metas[name] ?? []), ...values];
  }
  return {
    title: usableTitle(title),
    language: (html && (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang'))) || null,
    fields: describedBy(metas),
  };
}
