import { attributeOf, type HtmlElement } from '../../html/parse-html.ts';
import type { Mark } from './runs.ts';

/** Elements that begin a paragraph of their own (HTML Standard, §15.3). */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

const emphasis: Mark = { type: 'emphasis' };
const strong: Mark = { type: 'strong' };
const code: Mark = { type: 'code' };
const deleted: Mark = { type: 'editorial', mark: 'deleted' };
const added: Mark = { type: 'editorial', mark: 'added' };

const byElement: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...['em', 'i', 'u', 'cite', 'dfn', 'var'].map((name): [string, Mark] => [name, emphasis]),
  ...['strong', 'b'].map((name): [string, Mark] => [name, strong]),
  ...['code', 'kbd', 'samp', 'tt'].map((name): [string, Mark] => [name, code]),
  ...['del', 's', 'strike'].map((name): [string, Mark] => [name, deleted]),
  ['ins', added],
]);

/** What an element says of the words in it; null for one that says nothing. */
export function markOf(element: HtmlElement): Mark | null {
  if (element.tagName !== 'a') return byElement.get(element.tagName) ?? null;
  const target = (attributeOf(element, 'href') ?? '').trim();
  // A path leads nowhere without its site, and a script nowhere at all.
  return /^(?:https?|ftp|mailto|doi|urn):/i.test(target) && target.length <= 2000
    ? { type: 'link', target }
    : null;
}
