import { attributeOf, type HtmlElement } from '../../html/parse-html.ts';
import { isUnseen } from '../../html/unseen.ts';

/** What a part of a saved page is to one who reads a list off it. */
export type HtmlKind = 'unseen' | 'site' | 'block' | 'break' | 'link' | 'date' | 'inline';

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Where a header and a footer belong to a part of the page and not to the site (HTML Standard, §4.3.8). */
const sections = new Set(['article', 'main', 'section', 'li', 'td']);
const siteParts = new Set(['nav', 'aside', 'search', 'thead']);
const siteRoles = new Set(['navigation', 'search', 'banner', 'contentinfo', 'complementary']);

/** Classes by which the common systems name their fields. */
const labelClass = /(?:^|\s)(?:field__label|field-label|views-label\S*)(?:\s|$)/;
/** Drupal's fields are blocks by its style sheet, whichever element they are. */
const fieldClass = /(?:^|\s)views-field(?:\s|$)/;

/** The kind of an element; `inSection`: an article or the like is around it. */
export function kindOf(element: HtmlElement, inSection: boolean): HtmlKind {
  const { tagName } = element;
  const classes = attributeOf(element, 'class') ?? '';
  if (isUnseen(element)) return 'unseen';
  if (tagName === 'br') return 'break';
  if (tagName === 'a' && attributeOf(element, 'href') !== null) return 'link';
  if (tagName === 'time') return 'date';
  if (siteParts.has(tagName) || siteRoles.has(attributeOf(element, 'role') ?? '')) return 'site';
  if ((tagName === 'header' || tagName === 'footer') && !inSection) return 'site';
  if (labelClass.test(classes) || isTableHead(element)) return 'site';
  return blocks.has(tagName) || fieldClass.test(classes) ? 'block' : 'inline';
}

export const isSection = ({ tagName }: HtmlElement): boolean => sections.has(tagName);

/** A row of headings over the columns of a table. */
function isTableHead({ tagName, childNodes }: HtmlElement): boolean {
  if (tagName !== 'tr') return false;
  const cells = childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  return cells.length > 0 && cells.every(({ nodeName }) => nodeName === 'th');
}
