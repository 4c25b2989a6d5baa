import type { Block, DocumentModel, Footnote, Inline } from '#contract/document.ts';
import { noId } from '../../../pack/block-ids.ts';
import { createInlineSink, type InlineSink } from '../../xml/inline-sink.ts';
import { childNamed, type Element, elementsOf, isElement } from '../../xml/tree.ts';
import { hasWords, isUnitName } from './components.ts';
import { labelOf } from './labels.ts';
import { type InlineContext, writeInline, writeInlines } from './to-inlines.ts';
import { spaceBefore } from './words.ts';

export interface DocumentOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly target: InlineContext['target'];
  /** Elements whose words the record's fields have. */
  readonly taken: ReadonlySet<Element>;
}

/** Deepest heading of the model. */
const maxLevel = 6;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Parts of a description that are headed by what they are. */
const sections = words(`
  accessrestrict accruals acqinfo altformavail appraisal arrangement bibliography bioghist controlaccess custodhist
  fileplan index legalstatus odd originalsloc otherfindaid phystech prefercite processinfo relatedmaterial relations
  scopecontent separatedmaterial userestrict`);
/** Parts of the identification that are a line of their own. */
const lines = words(`
  physdesc physdescstructured physloc materialspec langmaterial repository origination dao daogrp daoset
  didnote unittitle unitid container abstract containerset`);
/** Elements that hold blocks and are nothing themselves. */
const holders = words(`
  archdesc did dsc descgrp physdescset thead runner filedesc titlestmt editionstmt publicationstmt seriesstmt notestmt div
  formattingextension relation objectxmlwrap descriptivenote daodesc address indexentry bibref archref namegrp ptrgrp
  event eventgrp chronitemset`);
const paragraphs = words(
  'p addressline titleproper subtitle author sponsor edition publisher num controlnote drow',
);
const others = words('head list chronlist table blockquote legalstatus');

/** True for an element that ends the paragraph before it. */
function isBlock(element: Element): boolean {
  const { name } = element;
  if (sections.has(name) || lines.has(name) || holders.has(name) || paragraphs.has(name) || others.has(name))
    return name !== 'bibref' && name !== 'archref' ? true : element.children.some(isBlockNode);
  // An element of no known kind that has blocks in it is looked through; a note in a sentence is not.
  return name !== 'note' && name !== 'footnote' && element.children.some(isBlockNode);
}

const isBlockNode = (node: Element | string): boolean => isElement(node) && isBlock(node);

/** Turns what a unit's fields do not have into the document model. No word of it is lost. */
export function toDocument(
  roots: readonly Element[],
  { language, target, taken }: DocumentOptions,
): DocumentModel {
  const footnotes: Footnote[] = [];
  const context: InlineContext = { target, footnote };

  function footnote(note: Element): Inline {
    const label = String(footnotes.length + 1);
    const id = `note-${label}`;
    const blocks: Block[] = [];
    footnotes.push({ id, label, blocks });
    flow(note, blocks, 3);
    return { type: 'footnote-reference', note: id, label };
  }

  /** Writes an element's children as blocks; what stands between blocks becomes a paragraph. */
  function flow(around: Element, into: Block[], level: number, without?: Element): void {
    let run: InlineSink | null = null;
    const flush = () => {
      if (run !== null) addParagraph(run.end(), into);
      run = null;
    };
    const started = (): InlineSink => {
      run ??= createInlineSink();
      return run;
    };
    for (const [at, node] of around.children.entries()) {
      if (!isElement(node)) {
        if (run !== null || /[^ \t\r\n]/.test(node)) started().text(node);
      } else if (node === without || taken.has(node) || isUnitName(node.name)) flush();
      else if (isBlock(node)) {
        flush();
        block(node, into, level);
      } else if ((node.name === 'note' || node.name === 'footnote') && run === null) note(node, into, level);
      else if (node.name !== 'lb' || run !== null) {
        const sink = started();
        sink.text(spaceBefore(around, at));
        writeInline(node, sink, context);
      }
    }
    flush();
  }

  function addParagraph(content: Inline[], into: Block[]): void {
    if (content.length > 0) into.push({ type: 'paragraph', id: noId, content });
  }

  function inlinesOf(element: Element): Inline[] {
    const sink = createInlineSink();
    writeInlines(element, sink, context);
    return sink.end();
  }

  function block(element: Element, into: Block[], level: number): void {
    const { name } = element;
    if (name === 'head') heading(inlinesOf(element), into, level);
    else if (name === 'list') list(element, into, level);
    else if (name === 'index') section(element, into, level, () => index(element, into, level + 1));
    else if (name === 'chronlist') chronology(element, into, level);
    else if (name === 'table') tables(element, into, level);
    else if (name === 'blockquote') quotation(element, into, level);
    else if (sections.has(name)) section(element, into, level);
    else if (lines.has(name)) line(element, into, level);
    else flow(element, into, level);
  }

  function heading(content: Inline[], into: Block[], level: number): void {
    if (content.length === 0) return;
    into.push({ type: 'heading', id: noId, level: Math.min(level, maxLevel), content });
  }

  /** A part under its own head, else under what it is. */
  function section(element: Element, into: Block[], level: number, fill?: () => void): void {
    const start = into.length;
    const head = childNamed(element, 'head');
    const label = labelOf(element.name);
    if (head !== undefined && !taken.has(head)) heading(inlinesOf(head), into, level);
    else if (label !== null) heading([{ type: 'text', text: label }], into, level);
    const headed = into.length;
    if (fill) fill();
    else flow(element, into, level + 1, head);
    // A heading with nothing under it says nothing, unless the finding aid has it so.
    if (into.length === headed && (head === undefined || !hasWords(head))) into.splice(start);
  }

  /** “Extent: 3 boxes”. A description that has blocks of its own goes on below. */
  function line(element: Element, into: Block[], level: number): void {
    const label = element.attributes.label?.trim() || labelOf(element.name);
    const blocks: Block[] = [];
    flow(element, blocks, level);
    const link =
      blocks.length === 0 && /^dao/.test(element.name) ? inlinesOf({ ...wrapper, children: [element] }) : [];
    addParagraph(link, blocks);
    const [first, ...rest] = blocks;
    if (first === undefined) return;
    const lead: Inline[] = label
      ? [
          { type: 'strong', content: [{ type: 'text', text: label.replace(/[:\s]*$/, ':') }] },
          { type: 'text', text: ' ' },
        ]
      : [];
    if (first.type === 'paragraph') {
      addParagraph([...lead, ...first.content], into);
      into.push(...rest);
    } else into.push(...blocks);
  }

  function note(element: Element, into: Block[], level: number): void {
    line(element, into, level);
  }

  function item(element: Element, level: number, label?: Element): Block[] {
    const blocks: Block[] = [];
    flow(element, blocks, level + 1);
    if (label === undefined) return blocks;
    const strong: Inline = { type: 'strong', content: inlinesOf(label) };
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') {
      const alone: Block[] = [];
      addParagraph([strong], alone);
      return [...alone, ...blocks];
    }
    const content: Inline[] = [strong, { type: 'text', text: ' ' }, ...first.content];
    return [{ ...first, id: noId, content }, ...rest];
  }

  function list(element: Element, into: Block[], level: number): void {
    const items: Block[][] = [];
    for (const child of elementsOf(element)) {
      if (child.name === 'head') heading(inlinesOf(child), items.at(-1) ?? into, level + 1);
      else if (child.name === 'item') items.push(item(child, level));
      else if (child.name === 'defitem') {
        const [label, definition] = [childNamed(child, 'label'), childNamed(child, 'item')];
        items.push(item(definition ?? { ...child, children: [] }, level, label));
      } else {
        const blocks: Block[] = [];
        flow({ ...wrapper, children: [child] }, blocks, level + 1);
        (items.at(-1) ?? into).push(...blocks);
      }
    }
    const { listtype, type = listtype ?? '', numeration } = element.attributes;
    addList(items, into, type === 'ordered' || (numeration !== undefined && type !== 'deflist'));
  }

  function addList(items: Block[][], into: Block[], ordered = false): void {
    if (items.length > 0) into.push({ type: 'list', id: noId, ordered, items });
  }

  function index(element: Element, into: Block[], level: number): void {
    const items: Block[][] = [];
    for (const child of elementsOf(element)) {
      if (child.name === 'indexentry') items.push(item(child, level));
      else if (child.name !== 'head') {
        addList(items.splice(0), into);
        flow({ ...wrapper, children: [child] }, into, level);
      }
    }
    addList(items, into);
  }

  /** When and what, side by side. */
  function chronology(element: Element, into: Block[], level: number): void {
    const rows: Inline[][][] = [];
    let header: Inline[][] = [];
    for (const child of elementsOf(element)) {
      if (child.name === 'head') heading(inlinesOf(child), into, level + 1);
      else if (child.name === 'listhead') header = elementsOf(child).map(inlinesOf);
      else {
        const [dates, events] = [true, false].map((isDate) =>
          elementsOf(child).filter(({ name }) => /^date/.test(name) === isDate),
        );
        rows.push([cellOf(dates ?? []), cellOf(events ?? [])]);
      }
    }
    addTable(header, rows, into);
  }

  /** Several elements in one cell stand on lines of their own. */
  function cellOf(elements: readonly Element[]): Inline[] {
    return elements
      .flatMap((element): Inline[] => {
        const inner = /^(?:eventgrp|chronitemset|dateset)$/.test(element.name)
          ? elementsOf(element)
          : [element];
        return inner.flatMap((each): Inline[] => [{ type: 'line-break' }, ...inlinesOf(each)]);
      })
      .slice(1);
  }

  function tables(element: Element, into: Block[], level: number): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'head') heading(inlinesOf(child), into, level + 1);
      else {
        const rowsOf = (around: Element): Element[] =>
          elementsOf(around).flatMap((each) => (each.name === 'row' ? [each] : rowsOf(each)));
        const cells = (around: Element) => rowsOf(around).map((row) => elementsOf(row).map(inlinesOf));
        const head = childNamed(child, 'thead');
        const [header = [], ...others] = head === undefined ? [] : cells(head);
        const body = elementsOf(child).filter((each) => each !== head);
        addTable(header, [...others, ...cells({ ...wrapper, children: body })], into);
      }
    }
  }

  function addTable(header: Inline[][], rows: Inline[][][], into: Block[]): void {
    if (header.length === 0 && rows.length === 0) return;
    into.push({ type: 'table', id: noId, header, rows });
  }

  function quotation(element: Element, into: Block[], level: number): void {
    const blocks: Block[] = [];
    flow(element, blocks, level);
    if (blocks.length > 0) into.push({ type: 'quotation', id: noId, blocks });
  }

  const blocks: Block[] = [];
  for (const root of roots) flow(root, blocks, 2);
  return { language, blocks, footnotes };
}

const wrapper: Element = { name: 'wrapper', attributes: {}, children: [] };
