import { attributeOf, type HtmlDocument, type HtmlElement, isElement } from '../../html/parse-html.ts';

/** Where a record of a saved page leads. */
export interface RecordLinks {
  /** Absolute addresses. */
  readonly urls: readonly string[];
  /** Under what the archive has it: the paths of its addresses, and a number that one ends in. */
  readonly aliases: readonly string[];
}

/** The address from which a page was saved; null where the page does not say. */
export function addressOf(page: HtmlDocument, html: string): string | null {
  const base = headElements(page).find(({ tagName }) => tagName === 'base');
  const canonical = headElements(page).find(
    (each) => each.tagName === 'link' && attributeOf(each, 'rel')?.toLowerCase() === 'canonical',
  );
  // Browsers write it into a comment at the top ("Mark of the Web").
  const saved = /<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})\s{0,9}-->/.exec(html.slice(0, 8192))?.[1];
  const told = [base && attributeOf(base, 'href'), canonical && attributeOf(canonical, 'href'), saved];
  return told.map((each) => (each ? webAddress(each, null) : null)).find((each) => each !== null) ?? null;
}

/** What the links of a record say; a link within the page, or to anything but a web page, says nothing. */
export function recordLinks(targets: readonly string[], from: string | null): RecordLinks {
  const urls = new Set<string>();
  const aliases = new Set<string>();
  for (const target of targets) {
    const trimmed = target.trim();
    if (trimmed.startsWith('#')) continue;
    const address = webAddress(trimmed, from);
    if (address !== null) urls.add(address);
    // A page that does not say where it is from still has the paths.
    const path = webAddress(trimmed, from ?? 'https://unknown.invalid/');
    if (path !== null) for (const alias of aliasesIn(new URL(path))) aliases.add(alias);
  }
  return { urls: [...urls], aliases: [...aliases] };
}

function webAddress(target: string, from: string | null): string | null {
  const url = URL.parse(target, from ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}

/** "document/280697" and "280697": archives have had several addresses for one record. */
function aliasesIn({ pathname, search }: URL): string[] {
  const path = `${pathname.replace(/^\/|\/$/g, '')}${search}`;
  if (path === '') return [];
  const number = /(?:^|\/)document\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? [path] : [path, number];
}

function headElements(page: HtmlDocument): HtmlElement[] {
  const root = page.childNodes.find((node) => isElement(node) && node.tagName === 'html');
  const head =
    root && isElement(root)
      ? root.childNodes.find((node) => isElement(node) && node.tagName === 'head')
      : undefined;
  return head && isElement(head) ? head.childNodes.filter(isElement) : [];
}
