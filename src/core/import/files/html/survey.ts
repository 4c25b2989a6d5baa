import {
  attributeOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from '../../html/parse-html.ts';
import { isUnseen } from '../../html/unseen.ts';

/** What must be known of a page before its first words can be placed. */
export interface Survey {
  /** Links within the page that are seen, in their order, by the part to which they lead. */
  readonly links: ReadonlyMap<HtmlElement, string>;
  /** Elements by `id`, and anchors by `name`; the first of a name has it. */
  readonly named: ReadonlyMap<string, HtmlElement>;
  /** Where an element stands, from 0. */
  orderOf(element: HtmlElement): number;
  /** Tables that do not tabulate anything, but place parts of the page. */
  readonly layout: ReadonlySet<HtmlElement>;
}

/** In a table's cell they show that it is a page's frame rather than a table. */
const structural = new Set('table h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre hr article section'.split(' '));

interface OpenTable {
  readonly element: HtmlElement;
  /** Cells of the row that is read, and the most in one row. */
  cells: number;
  widest: number;
  /** Paragraphs of the cell that is read. */
  paragraphs: number;
}

/** Looks once through a page, without recursion. */
export function surveyPage(page: HtmlDocument): Survey {
  const links = new Map<HtmlElement, string>();
  const named = new Map<string, HtmlElement>();
  const order = new Map<HtmlElement, number>();
  const layout = new Set<HtmlElement>();
  const tables: OpenTable[] = [];

  walkSeen(page.childNodes, {
    enter(element) {
      order.set(element, order.size);
      const { tagName } = element;
      const name = attributeOf(element, 'id') ?? (tagName === 'a' ? attributeOf(element, 'name') : null);
      if (name !== null && !named.has(name)) named.set(name, element);
      const target = tagName === 'a' ? fragmentOf(element) : null;
      if (target !== null) links.set(element, target);
      const table = tables.at(-1);
      if (table) {
        if (tagName === 'tr') table.cells = 0;
        if (tagName === 'td' || tagName === 'th') {
          table.cells += 1;
          table.widest = Math.max(table.widest, table.cells);
          table.paragraphs = 0;
        }
        if (tagName === 'p') table.paragraphs += 1;
        if (structural.has(tagName) || table.paragraphs > 1) layout.add(table.element);
      }
      if (tagName === 'table') tables.push({ element, cells: 0, widest: 0, paragraphs: 0 });
      return true;
    },
    leave(element) {
      if (tables.at(-1)?.element !== element) return;
      if ((tables.pop()?.widest ?? 0) < 2) layout.add(element);
    },
  });
  return { links, named, layout, orderOf: (element) => order.get(element) ?? -1 };
}

interface Visitor {
  /** Answers whether it wants to see what is in the element. */
  enter(element: HtmlElement): boolean;
  leave?(element: HtmlElement): void;
  text?(words: string): void;
}

/** Visits what a page shows, from top to bottom, without recursion. */
export function walkSeen(nodes: readonly HtmlNode[], visitor: Visitor): void {
  const open: { readonly nodes: readonly HtmlNode[]; next: number; readonly element: HtmlElement | null }[] =
    [{ nodes, next: 0, element: null }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (node === undefined) {
      open.pop();
      if (level.element) visitor.leave?.(level.element);
    } else if (isElement(node)) {
      if (isUnseen(node) || !visitor.enter(node)) continue;
      open.push({ nodes: node.childNodes, next: 0, element: node });
    } else if (node.nodeName === '#text' && 'value' in node) visitor.text?.(node.value);
  }
}

/** The part of its own page to which a link leads. */
function fragmentOf(link: HtmlElement): string | null {
  const target = attributeOf(link, 'href') ?? '';
  if (!target.startsWith('#') || target.length < 2) return null;
  try {
    return decodeURIComponent(target.slice(1));
  } catch {
    return target.slice(1);
  }
}
