import type { Block, DocumentModel, Footnote, Inline } from '#contract/document.ts';
import { noId } from '../../../pack/block-ids.ts';
import { attributeOf, type HtmlDocument, type HtmlElement } from '../../html/parse-html.ts';
import { blockElements, markOf } from './elements.ts';
import { findNotes } from './footnotes.ts';
import { createRuns, type Mark } from './runs.ts';
import { surveyPage, walkSeen } from './survey.ts';

/** Lists and quotations deeper in one another than this are read as if they were not there. */
const maxNesting = 24;
/** Emphasis in emphasis says nothing more. */
const maxMarks = 8;

interface Sink {
  push(block: Block): void;
}

interface TableBeingRead {
  readonly rows: { header: boolean; readonly cells: Inline[][] }[];
}

/**
 * A page as a document: its headings, paragraphs, lists, tables, quotations, verbatim text and footnotes. Every word
 * that it shows is kept, also where its markup has no place in the model. It may be as deep as a file is long.
 */
export function htmlToDocument(page: HtmlDocument, language: string): DocumentModel {
  const survey = surveyPage(page);
  const notes = findNotes(survey);
  const blocks: Block[] = [];
  const footnotes: Footnote[] = [];
  const sinks: Sink[] = [blocks];
  const tables: TableBeingRead[] = [];
  const closing = new Map<HtmlElement, () => void>();
  const runs = createRuns();
  let marks: readonly Mark[] = [];
  let heading: number | null = null;
  /** The text of the element `pre` that is read. */
  let verbatim: string | null = null;
  let inCell = false;
  let nesting = 0;

  const put = (block: Block) => sinks.at(-1)?.push(block);

  /** Ends the paragraph that is read. */
  function flush(): void {
    if (inCell) {
      if (!runs.isEmpty()) runs.put({ type: 'line-break' }, []);
      return;
    }
    const content = runs.take();
    if (content.length === 0) return;
    put(
      heading === null
        ? { type: 'paragraph', id: noId, content }
        : { type: 'heading', id: noId, level: heading, content },
    );
  }

  /** Collects blocks until `close` is called. */
  function collect(into: Sink, close: () => void): () => void {
    sinks.push(into);
    nesting += 1;
    return () => {
      flush();
      sinks.pop();
      nesting -= 1;
      close();
    };
  }

  /** Begins an element; what it answers is to be done at its end, and false leaves it out. */
  function begin(element: HtmlElement): (() => void) | false | undefined {
    const { tagName } = element;
    if (verbatim !== null) {
      if (tagName === 'br') verbatim += '\n';
      return undefined;
    }
    const note = inCell ? undefined : notes.held.get(element);
    if (note && nesting < maxNesting) return footnote(note.note, note.label);
    if (tagName === 'a') {
      if (notes.waysBack.has(element)) return false;
      const call = notes.called.get(element);
      if (call) {
        runs.put({ type: 'footnote-reference', ...call }, marks);
        return false;
      }
    }
    const page = pageBreakOf(element);
    if (page !== null) return pageBreak(page);
    const mark = marks.length < maxMarks ? markOf(element) : null;
    if (mark !== null) {
      const before = marks;
      marks = [...marks, mark];
      return () => {
        marks = before;
      };
    }
    switch (tagName) {
      case 'br':
        runs.put({ type: 'line-break' }, marks);
        return undefined;
      case 'img':
        runs.add(attributeOf(element, 'alt') ?? '', marks);
        return undefined;
      case 'q':
        runs.add('“', marks);
        return () => runs.add('”', marks);
      case 'td':
      case 'th':
        return cell();
      case 'tr':
        tables.at(-1)?.rows.push({ header: isHeader(element), cells: [] });
    }
    if (!blockElements.has(tagName)) return undefined;
    flush();
    return block(element) ?? flush;
  }

  function block(element: HtmlElement): (() => void) | undefined {
    const { tagName } = element;
    if (inCell) return undefined;
    if (tagName === 'hr') put({ type: 'rule', id: noId });
    if (/^h[1-6]$/.test(tagName)) {
      const before = heading;
      heading = Number(tagName[1]);
      return () => {
        flush();
        heading = before;
      };
    }
    if (tagName === 'pre' || tagName === 'xmp' || tagName === 'listing') return preformatted();
    if (tagName === 'table' && !survey.layout.has(element)) return table();
    if (nesting >= maxNesting) return undefined;
    if (tagName === 'blockquote') return quotation();
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') {
      return list(tagName === 'ol');
    }
    return tagName === 'li' ? item() : undefined;
  }

  function footnote(note: string, label: string): () => void {
    flush();
    const own: Block[] = [];
    const before = { heading, marks };
    heading = null;
    marks = [];
    return collect(own, () => {
      ({ heading, marks } = before);
      footnotes.push({ id: note, label, blocks: own });
    });
  }

  function pageBreak(label: string): false {
    if (runs.isEmpty() && !inCell) {
      flush();
      put({ type: 'page-break', id: noId, label });
    } else runs.put({ type: 'page-break', label }, []);
    return false;
  }

  function quotation(): () => void {
    const own: Block[] = [];
    return collect(own, () => {
      if (own.length > 0) put({ type: 'quotation', id: noId, blocks: own });
    });
  }

  /** Items of the list that is read last; what stands between them becomes one. */
  const lists: Block[][][] = [];

  function list(ordered: boolean): () => void {
    const items: Block[][] = [];
    lists.push(items);
    return collect({ push: (block) => items.push([block]) }, () => {
      lists.pop();
      const filled = items.filter((each) => each.length > 0);
      if (filled.length > 0) put({ type: 'list', id: noId, ordered, items: filled });
    });
  }

  function item(): (() => void) | undefined {
    const items = lists.at(-1);
    if (items === undefined) return undefined;
    const own: Block[] = [];
    items.push(own);
    return collect(own, () => {});
  }

  function preformatted(): () => void {
    verbatim = '';
    return () => {
      const text = (verbatim ?? '').replace(/\n$/, '');
      verbatim = null;
      if (text.trim() !== '') put({ type: 'preformatted', id: noId, text });
    };
  }

  function table(): () => void {
    const read: TableBeingRead = { rows: [] };
    tables.push(read);
    return () => {
      flush();
      tables.pop();
      const rows = read.rows.filter(({ cells }) => cells.some((each) => each.length > 0));
      const [first] = rows;
      if (first === undefined) return;
      const header = first.header ? first.cells : [];
      const body = (first.header ? rows.slice(1) : rows).map(({ cells }) => cells);
      put({ type: 'table', id: noId, header, rows: body });
    };
  }

  function cell(): () => void {
    const row = tables.at(-1)?.rows.at(-1);
    flush();
    if (row === undefined || inCell) return flush;
    inCell = true;
    return () => {
      inCell = false;
      row.cells.push(runs.take());
    };
  }

  walkSeen(page.childNodes, {
    enter(element) {
      const close = begin(element);
      if (close) closing.set(element, close);
      return close !== false;
    },
    leave(element) {
      closing.get(element)?.();
      closing.delete(element);
    },
    text(words) {
      if (verbatim === null) runs.add(words, marks);
      else verbatim += words;
    },
  });
  flush();
  return { language, blocks, footnotes };
}

/** A row of headings over the columns. */
function isHeader({ childNodes, parentNode }: HtmlElement): boolean {
  if (parentNode?.nodeName === 'thead') return true;
  const cells = childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th');
  return cells.length > 0 && cells.every(({ nodeName }) => nodeName === 'th');
}

/** The label of the page that begins with an element (EPUB's `pagebreak`, DPUB-ARIA's `doc-pagebreak`). */
function pageBreakOf(element: HtmlElement): string | null {
  const isBreak =
    attributeOf(element, 'epub:type') === 'pagebreak' || attributeOf(element, 'role') === 'doc-pagebreak';
  if (!isBreak) return null;
  const named = attributeOf(element, 'title') ?? attributeOf(element, 'aria-label');
  return (named ?? attributeOf(element, 'id') ?? '').trim();
}
