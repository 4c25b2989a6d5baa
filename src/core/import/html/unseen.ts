import { attributeOf, type HtmlElement } from './parse-html.ts';

/** Elements that show no words, or only controls. */
const unseen = new Set(
  'head script style noscript template iframe object embed svg math canvas audio video map select datalist textarea button input dialog'.split(
    ' ',
  ),
);
/** Classes by which the common systems hide words from sight. */
const hiddenClass =
  /(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|element-invisible|hidden|d-none)(?:\s|$)/;

/** True for what a page does not show, or what only a page that runs could use: it has no words of the text. */
export function isUnseen(element: HtmlElement): boolean {
  if (unseen.has(element.tagName) || attributeOf(element, 'hidden') !== null) return true;
  if (hiddenClass.test(attributeOf(element, 'class') ?? '')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    attributeOf(element, 'style') ?? '',
  );
}
