import { attributeOf, type HtmlElement } from '../../html/parse-html.ts';
import { isLabel } from './label.ts';
import { isNavigation } from './navigation.ts';
import type { Paragraph } from './tokens.ts';

/** A stretch of paragraphs in an element. */
interface Stretch {
  readonly element: HtmlElement;
  readonly start: number;
  readonly end: number;
  /** Dates that stand alone, and lines, in it. */
  readonly labels: number;
  readonly lines: number;
}

/** An element that is being read. */
interface Open {
  readonly element: HtmlElement;
  readonly start: number;
  readonly children: Stretch[];
  labels: number;
  lines: number;
  /** The longest list found in it. */
  rows: number;
}

/**
 * Finds the rows of a list by the page's markup: elements of one kind side by side, of which several hold one date
 * and something behind it. One among them without a date is then a row, too.
 */
export function createRowFinder() {
  const open: Open[] = [];
  const lists: (readonly Stretch[])[] = [];

  return {
    open(element: HtmlElement, start: number): void {
      open.push({ element, start, children: [], labels: 0, lines: 0, rows: 0 });
    },
    /** A paragraph of the element that is open. */
    paragraph(lines: readonly string[]): void {
      const current = open.at(-1);
      if (current === undefined) return;
      current.lines += lines.length;
      if (isLabel(lines[0] ?? '')) current.labels += 1;
    },
    close(end: number): void {
      const closed = open.pop();
      if (closed === undefined) return;
      const list = listOf(closed);
      if (list.length > closed.rows) {
        closed.rows = list.length;
        lists.push(list);
      }
      const around = open.at(-1);
      if (around === undefined || closed.lines === 0) return;
      const { element, start, labels, lines, rows } = closed;
      around.children.push({ element, start, end, labels, lines });
      around.labels += labels;
      around.lines += lines;
      around.rows = Math.max(around.rows, rows);
    },
    /** The paragraphs in their places; null where there are no rows. */
    mark(paragraphs: readonly Paragraph[]): readonly Paragraph[] | null {
      if (lists.length === 0) return null;
      const places: Paragraph['place'][] = paragraphs.map(() => 'site');
      // An outer list comes after those in it, and takes their place.
      for (const { start, end } of lists.flat()) {
        let begun = false;
        for (let at = start; at < end; at += 1) {
          const paragraph = paragraphs[at];
          if (paragraph === undefined || paragraph.place === 'site') continue;
          if (!begun && paragraph.lines.every(isControl)) continue;
          places[at] = begun ? 'inside' : 'start';
          begun = true;
        }
      }
      return paragraphs.map((paragraph, at) => ({ ...paragraph, place: places[at] ?? 'site' }));
    },
  };
}

const isControl = (line: string): boolean => !isLabel(line) && isNavigation(line);

const isViewsRow = ({ element }: Stretch): boolean =>
  /(?:^|\s)views-row(?:\s|$)/.test(attributeOf(element, 'class') ?? '');

/** The rows among the children of an element; none where they are no list. */
function listOf({ children, labels }: Open): readonly Stretch[] {
  if (labels === 0) return [];
  const dated = children.filter((child) => child.labels > 0);
  const records = dated.filter((child) => child.labels === 1 && child.lines > 1);
  // Drupal says which its rows are; else two are the fewest that show what a row is.
  const fewest = dated.some(isViewsRow) ? 1 : 2;
  if (records.length < fewest || records.length * 2 <= dated.length) return [];
  const kind = commonest(records.map(({ element }) => element.tagName));
  return children.filter(({ element }) => element.tagName === kind);
}

function commonest(kinds: readonly string[]): string {
  const counts = Map.groupBy(kinds, (kind) => kind);
  return [...counts].reduce((best, each) => (each[1].length > best[1].length ? each : best))[0];
}
