import type { Block, DocumentModel, Footnote, Inline } from '#contract/document.ts';
import { noId } from '../../../pack/block-ids.ts';
import { inlineText } from '../../../read/document-text.ts';
import { createInlineSink, type InlineSink } from '../../xml/inline-sink.ts';
import { childNamed, type Element, elementsOf, isElement, type Node } from '../../xml/tree.ts';
import { isBlock, isInlineNote, isPrintedHeading, isQuotation } from './element-kinds.ts';
import type { Links } from './links.ts';
import { type InlineContext, writeInline, writeInlines } from './to-inlines.ts';
import { isDivision } from './volume-index.ts';

export interface DocumentOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly links: Links;
  /** The head that became the record's title: only the signs of its notes are written. */
  readonly title: Element | undefined;
  /** The page on which the record begins. */
  readonly page: string | null;
}

/** Deepest heading of the model. */
const maxLevel = 6;

/** Turns a record's element into the document model. No text of it is lost but its title, which the record has. */
export function toDocument(root: Element, options: DocumentOptions): DocumentModel {
  const footnotes: Footnote[] = [];
  const noteIds = new Set<string>();
  const context: InlineContext = { links: options.links, footnote };

  /** The sign of a note. The note is printed with the text, numbered as it is in print. */
  function footnote(note: Element): Inline {
    const own = note.attributes['xml:id'] ?? `note-${footnotes.length + 1}`;
    const id = noteIds.has(own) ? `${own}-${footnotes.length + 1}` : own;
    noteIds.add(id);
    const label = note.attributes.n ?? '*';
    const blocks: Block[] = [];
    footnotes.push({ id, label, blocks });
    flow(note.children, blocks, 3);
    return { type: 'footnote-reference', note: id, label };
  }

  /** Writes nodes as blocks; what stands between blocks becomes a paragraph. */
  function flow(nodes: readonly Node[], into: Block[], level: number): void {
    let run: InlineSink | null = null;
    const flush = () => {
      if (run !== null) addParagraph(run.end(), into);
      run = null;
    };
    const started = (): InlineSink => {
      run ??= createInlineSink();
      return run;
    };
    for (const node of nodes) {
      if (!isElement(node)) {
        if (run !== null || /[^ \t\r\n]/.test(node)) started().text(node);
      } else if (node === options.title) {
        flush();
        addParagraph(signsIn(node), into);
      } else if (isBlock(node) || (run === null && isQuotation(node))) {
        flush();
        block(node, into, level);
      } else if (node.name === 'pb' && run === null) pageBreak(node.attributes.n, into);
      else if (node.name === 'note' && run === null) blockNote(node, into, level);
      else if (node.name !== 'lb' || run !== null) writeInline(node, started(), context);
    }
    flush();
  }

  function addParagraph(content: Inline[], into: Block[]): void {
    if (content.length === 0) return;
    const last = into.at(-1);
    // Signs of notes alone are no paragraph: they belong to what stands before them.
    if (content.every(isSign) && (last?.type === 'paragraph' || last?.type === 'heading')) {
      into[into.length - 1] = { ...last, content: [...last.content, ...content.filter(isFootnoteSign)] };
    } else into.push({ type: 'paragraph', id: noId, content });
  }

  function block(element: Element, into: Block[], level: number): void {
    const { name, children } = element;
    if (name === 'head' || (name === 'p' && isPrintedHeading(element))) heading(element, into, level);
    else if (name === 'list') list(element, into, level);
    else if (name === 'table') table(element, into, level);
    else if (name === 'lg' && childNamed(element, 'l') !== undefined) verse(element, into, level);
    else if (isDivision(name) || name === 'floatingText' || name === 'attachment')
      flow(children, into, level + 1);
    else if (isQuotation(element)) quotation(element, into, level);
    else if (name === 'opener') flow(children.map(asLine), into, level);
    else flow(children, into, level);
  }

  function heading(element: Element, into: Block[], level: number): void {
    if (elementsOf(element).some((child) => child.name !== 'note' && isBlock(child))) {
      flow(element.children, into, level);
      return;
    }
    const content = inlinesOf(element.children);
    if (content.length === 0) return;
    into.push({ type: 'heading', id: noId, level: Math.min(level, maxLevel), content });
  }

  function inlinesOf(nodes: readonly Node[]): Inline[] {
    const sink = createInlineSink();
    writeInlines(nodes, sink, context);
    return sink.end();
  }

  function signsIn(head: Element): Inline[] {
    const signs: Inline[] = [];
    const visit = (element: Element) => {
      for (const child of elementsOf(element)) {
        if (child.name === 'note') signs.push(footnote(child));
        else visit(child);
      }
    };
    visit(head);
    return signs;
  }

  function pageBreak(label: string | undefined, into: Block[]): void {
    if (label) into.push({ type: 'page-break', id: noId, label });
  }

  /** A note that stands between blocks: on its own where it is printed so, else its sign goes to what is before it. */
  function blockNote(note: Element, into: Block[], level: number): void {
    if (isInlineNote(note)) flow(note.children, into, level);
    else addParagraph([footnote(note)], into);
  }

  function list(element: Element, into: Block[], level: number): void {
    const items: Block[][] = [];
    let label: Element | null = null;
    const addItem = (nodes: readonly Node[]) => {
      const item: Block[] = [];
      flow(label === null ? nodes : [strongLabel(label), ' ', ...nodes], item, level + 1);
      label = null;
      items.push(item);
    };
    for (const child of element.children) {
      if (!isElement(child) && !/[^ \t\r\n]/.test(child)) continue;
      if (isElement(child) && child.name === 'item') addItem(child.children);
      else if (isElement(child) && child.name === 'label') {
        if (label !== null) addItem([]);
        label = child;
      } else if (isElement(child) && child.name === 'head' && items.length === 0)
        heading(child, into, level + 1);
      // Page breaks, notes and strays between items go with the item before them.
      else flow([child], items.at(-1) ?? into, level + 1);
    }
    if (label !== null) addItem([]);
    if (items.length === 0) return;
    const ordered = /ordered|number/.test(
      `${element.attributes.type ?? ''} ${element.attributes.rend ?? ''}`,
    );
    const numbersItself = items.some(
      ([first]) => first !== undefined && /^\(?\w{1,4}[.)]/.test(startOf(first)),
    );
    into.push({ type: 'list', id: noId, ordered: ordered && !numbersItself, items });
  }

  function table(element: Element, into: Block[], level: number): void {
    const rows: { cells: Inline[][]; isHeader: boolean }[] = [];
    const after: Node[] = [];
    for (const child of element.children) {
      if (!isElement(child)) {
        if (/[^ \t\r\n]/.test(child)) after.push(child);
      } else if (child.name === 'row') {
        const cells = elementsOf(child).map((cell) =>
          inlinesOf(cell.name === 'cell' ? cell.children : [cell]),
        );
        rows.push({ cells, isHeader: child.attributes.role === 'label' });
      } else if (child.name === 'head') heading(child, into, level + 1);
      else if (child.name === 'pb' || child.name === 'note') {
        const cell = rows.at(-1)?.cells.at(-1);
        if (cell === undefined) flow([child], into, level);
        else cell.push(...inlinesOf([child]));
      } else after.push(child);
    }
    const header = rows[0]?.isHeader ? rows[0].cells : [];
    const body = rows.slice(header.length > 0 ? 1 : 0).map((row) => row.cells);
    if (rows.length > 0) into.push({ type: 'table', id: noId, header, rows: body });
    flow(after, into, level);
  }

  function verse(element: Element, into: Block[], level: number): void {
    const nodes = element.children.flatMap((child): Node[] =>
      isElement(child) && child.name === 'l' ? [...child.children, lineBreak] : [child],
    );
    flow(nodes, into, level);
  }

  function quotation(element: Element, into: Block[], level: number): void {
    const blocks: Block[] = [];
    flow(element.children, blocks, level);
    if (blocks.length === 0) return;
    into.push({ type: 'quotation', id: noId, blocks });
  }

  const blocks: Block[] = [];
  if (options.page !== null && !beginsWithPage(root)) pageBreak(options.page, blocks);
  flow(root.children, blocks, 2);
  return { language: options.language, blocks, footnotes };
}

const isFootnoteSign = (inline: Inline): boolean => inline.type === 'footnote-reference';
const isSign = (inline: Inline): boolean =>
  isFootnoteSign(inline) || (inline.type === 'text' && inline.text.trim() === '');

const lineBreak: Element = { name: 'lb', attributes: {}, children: [] };

const strongLabel = ({ children }: Element): Element => ({
  name: 'hi',
  attributes: { rend: 'bold' },
  children,
});

/** The parts of an opener (`seg`, a salutation) are printed on lines of their own. */
const asLine = (node: Node): Node => (isElement(node) && node.name === 'seg' ? { ...node, name: 'p' } : node);

/** The words with which a block begins; nothing where it has none of its own. */
function startOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'preformatted':
      return block.text;
    default:
      return '';
  }
}

/** True where a new page begins before anything but heads and notes. */
function beginsWithPage(root: Element): boolean {
  const first = elementsOf(root).find(({ name }) => name !== 'head' && name !== 'note');
  return first?.name === 'pb';
}
