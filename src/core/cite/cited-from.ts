import type { Cited } from '#contract/entities.ts';
import { escapeHtml } from './escape-html.ts';
import { unshield } from './shield.ts';

/** Tags that the engine may write; all other angle brackets of its output are escaped text. */
const tags = /<\/?(?:i|b|span)(?: style="[a-z-]+: ?[a-z-]+;?")?>/g;
const allTags = /<[^>]*>/g;

/**
 * What the engine writes twice round the word for “and”: Korean has its own spaces, and Japanese a dot in place of the comma.
 * Fields have single spaces.
 */
const doubled = / (?= )|,\s+(?=・)/g;

/** Our two forms from the engine's HTML. The shielded text is brought back last, escaped for HTML. */
export function citedFrom(engineHtml: string): Cited {
  const written = engineHtml.replaceAll(allTags, (tag) => (tag.match(tags)?.[0] === tag ? tag : ''));
  const kept = written.replaceAll(doubled, '').trim();
  const plain = decoded(kept.replaceAll(allTags, ''));
  const html = kept
    .split(/(<[^>]*>)/)
    .map((part, at) => (at % 2 === 1 ? part : escapeHtml(unshield(decoded(part)))))
    .join('');
  return { text: unshield(plain), html };
}

const decoded = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
