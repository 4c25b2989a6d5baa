import { attributeOf, type HtmlDocument, type HtmlElement, isElement } from '../../html/parse-html.ts';
import { type HtmlKind, isSection, kindOf } from './html-kinds.ts';
import { createRowFinder } from './html-rows.ts';
import { isLabel } from './label.ts';
import { type Paragraph, trimmed } from './tokens.ts';

/** A page as the paragraphs of its text, and whether its markup shows which of them are rows of a list. */
export interface HtmlParagraphs {
  readonly paragraphs: readonly Paragraph[];
  /** The same with each in its place; null where no rows were found. */
  readonly inRows: readonly Paragraph[] | null;
}

/** An element that is being read. */
interface Open {
  readonly element: HtmlElement;
  readonly kind: HtmlKind;
  /** The child that comes next. */
  next: number;
}

/**
 * Takes the words off a page as it shows them: blocks become paragraphs, line breaks lines, and what belongs to the
 * site (menus, asides) is marked. Walks the tree without recursion, since it may be very deep.
 */
export function htmlParagraphs(page: HtmlDocument): HtmlParagraphs {
  const rows = createRowFinder();
  const paragraphs: MarkedParagraph[] = [];
  const open: Open[] = [];
  const blocks: HtmlElement[] = [];
  const links: string[] = [];
  let siteDepth = 0;
  let sectionDepth = 0;
  let text = createText();
  /** Empty elements since the last paragraph: a date that is missing leaves one. */
  let empty: string[] = [];

  function flush(): void {
    const lines = text.lines();
    if (lines.length > 0) {
      const isSite = siteDepth > 0;
      const block = blocks.at(-1);
      paragraphs.push({
        lines,
        line: text.line,
        links: text.links(),
        isSite,
        shape: block ? shapeOf(block) : '',
        empty,
      });
      empty = [];
      if (!isSite) rows.paragraph(lines);
    }
    text = createText();
    const around = links.at(-1);
    if (around !== undefined) text.leadsTo(around);
  }

  function enter(element: HtmlElement): void {
    const kind = kindOf(element, sectionDepth > 0);
    if (kind === 'unseen') return;
    if (kind === 'break') {
      text.break();
      return;
    }
    if (kind === 'block' || kind === 'site' || (kind === 'date' && text.isBlank())) flush();
    if (kind === 'site') siteDepth += 1;
    if (isSection(element)) sectionDepth += 1;
    if (kind === 'link') {
      const target = attributeOf(element, 'href') ?? '';
      links.push(target);
      text.leadsTo(target);
    }
    open.push({ element, kind, next: 0 });
    if (kind === 'inline' || kind === 'link') return;
    blocks.push(element);
    rows.open(element, paragraphs.length);
  }

  function leave({ element, kind }: Open): void {
    const before = paragraphs.length;
    if (kind === 'block' || kind === 'site' || (kind === 'date' && isLabel(text.lines().join(' ')))) flush();
    open.pop();
    if (kind === 'site') siteDepth -= 1;
    if (isSection(element)) sectionDepth -= 1;
    if (kind === 'link') links.pop();
    if (kind === 'inline' || kind === 'link') return;
    blocks.pop();
    rows.close(paragraphs.length);
    if (kind === 'block' && before === paragraphs.length && !element.childNodes.some(isElement)) {
      empty.push(shapeOf(element));
    }
  }

  for (const node of page.childNodes) {
    if (!isElement(node)) continue;
    enter(node);
    for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
      const child = current.element.childNodes[current.next];
      current.next += 1;
      if (child === undefined) leave(current);
      else if (isElement(child)) enter(child);
      else if (child.nodeName === '#text' && 'value' in child) {
        text.add(child.value, child.sourceCodeLocation?.startLine ?? 1);
      }
    }
  }
  const plain = withGaps(paragraphs);
  return { paragraphs: plain, inRows: rows.mark(plain) };
}

interface MarkedParagraph extends Omit<Paragraph, 'gap' | 'place'> {
  readonly isSite: boolean;
  /** Element and classes of the block that it fills. */
  readonly shape: string;
  /** Shapes of the empty blocks before it. */
  readonly empty: readonly string[];
}

const shapeOf = (element: HtmlElement): string => `${element.tagName}.${attributeOf(element, 'class') ?? ''}`;

/** An empty block of the shape in which dates stand is the room of a missing date, like a second blank line. */
function withGaps(paragraphs: readonly MarkedParagraph[]): Paragraph[] {
  const ofDates = new Set(
    paragraphs
      .filter(({ lines, isSite }) => !isSite && lines.length === 1 && isLabel(lines[0] ?? ''))
      .map(({ shape }) => shape),
  );
  return paragraphs.map(({ isSite, shape: _, empty, ...paragraph }) => ({
    ...paragraph,
    gap: empty.some((each) => ofDates.has(each)) ? 2 : 1,
    ...(isSite && { place: 'site' as const }),
  }));
}

/** The words of a block, in lines; white space counts once (CSS Text 3, §4.1). */
function createText() {
  const lines: string[] = [''];
  const found = new Set<string>();
  let line = 1;
  let isEmpty = true;
  return {
    /** Line of the file on which its words begin. */
    get line() {
      return line;
    },
    add(words: string, startLine: number) {
      if (isEmpty && /\S/.test(words)) {
        isEmpty = false;
        line = startLine + (/^\s*/.exec(words)?.[0].split('\n').length ?? 1) - 1;
      }
      lines.push((lines.pop() ?? '') + words);
    },
    break() {
      lines.push('');
    },
    leadsTo(target: string) {
      found.add(target);
    },
    isBlank: () => isEmpty,
    lines: () =>
      lines.map((each) => trimmed(each.replaceAll(/[ \t\n\f\r]+/g, ' '))).filter((each) => each !== ''),
    links: () => [...found],
  };
}
