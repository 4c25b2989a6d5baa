import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { inlineText } from '../read/document-text.ts';
import { type TextPlace, textPlaces } from '../read/text-places.ts';

/** What is linked with its like in another version: a paragraph, a heading, a whole table. */
export interface TextUnit {
  /** Its place on the page. */
  readonly key: string;
  readonly text: string;
  /** The places that its words stand in, with a new line between two: the cells of a table, else itself. */
  readonly parts: readonly TextPlace[];
  /** Pages that begin before its first word, behind the last of the unit before it. */
  readonly before: readonly string[];
  /** Pages that begin within it. */
  readonly within: readonly string[];
}

/** The units of a version's text, in reading order, and those of each footnote. */
export interface TextUnits {
  readonly language: string;
  readonly body: readonly TextUnit[];
  readonly footnotes: readonly { readonly label: string; readonly units: readonly TextUnit[] }[];
}

/** Takes a document apart into what can be linked. What has no words is left out. */
export function textUnits({ language, blocks, footnotes }: DocumentModel): TextUnits {
  return {
    language,
    body: unitsOf(blocks),
    footnotes: footnotes.map(({ label, blocks: own }) => ({ label, units: unitsOf(own) })),
  };
}

function unitsOf(blocks: readonly Block[]): TextUnit[] {
  const units: TextUnit[] = [];
  let pages: string[] = [];

  function add(key: string, parts: readonly TextPlace[], within: readonly string[] = []): void {
    const text = parts.map((part) => part.text).join('\n');
    if (text.trim() === '') {
      pages.push(...within);
      return;
    }
    units.push({ key, text, parts, before: pages, within });
    pages = [];
  }
  function walk(all: readonly Block[]): void {
    for (const block of all) {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          addInlines(block.id, block.content);
          break;
        case 'list':
          block.items.forEach(walk);
          break;
        case 'quotation':
          walk(block.blocks);
          break;
        case 'table':
          add(block.id, [...textPlaces({ language: '', blocks: [block], footnotes: [] })]);
          break;
        case 'preformatted':
          add(block.id, [{ key: block.id, text: block.text }]);
          break;
        case 'page-break':
          pages.push(block.label);
          break;
        case 'rule':
          break;
      }
    }
  }
  /** A page that begins with the paragraph's first word begins before it. */
  function addInlines(key: string, content: readonly Inline[]): void {
    const text = inlineText(content);
    const { first, later } = pagesIn(content);
    pages.push(...first);
    add(key, [{ key, text }], later);
  }

  walk(blocks);
  return units;
}

function pagesIn(content: readonly Inline[]): { first: string[]; later: string[] } {
  const found = { first: [] as string[], later: [] as string[] };
  let hasWords = false;
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'page-break') (hasWords ? found.later : found.first).push(inline.label);
      else if ('content' in inline) walk(inline.content);
      else if ('text' in inline) hasWords ||= inline.text.trim() !== '';
    }
  };
  walk(content);
  return found;
}
