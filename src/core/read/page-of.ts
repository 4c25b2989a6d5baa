import type { TextPoint } from '#contract/anchors.ts';
import type { DocumentModel, Inline } from '#contract/document.ts';
import { inlineText } from './document-text.ts';
import { drawnPlaces } from './text-places.ts';

/** The label of the page on which a point lies: that of the last page break before it; null before the first. */
export function pageOf(document: DocumentModel, point: TextPoint): string | null {
  let page: string | null = null;
  for (const drawn of drawnPlaces(document)) {
    if (drawn.type === 'page') {
      page = drawn.label;
      continue;
    }
    const breaks = breaksIn(drawn.content).found;
    if (drawn.key === point.place) return breaks.findLast(({ at }) => at <= point.offset)?.label ?? page;
    page = breaks.at(-1)?.label ?? page;
  }
  return null;
}

/** Page breaks in a place, with how many of its characters stand before each. */
function breaksIn(
  content: readonly Inline[],
  from = 0,
): { found: { at: number; label: string }[]; end: number } {
  const found: { at: number; label: string }[] = [];
  let at = from;
  for (const inline of content) {
    if (inline.type === 'page-break') found.push({ at, label: inline.label });
    else if ('content' in inline) {
      const inner = breaksIn(inline.content, at);
      found.push(...inner.found);
      at = inner.end;
    } else at += inlineText([inline]).length;
  }
  return { found, end: at };
}
