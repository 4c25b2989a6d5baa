import type { TextPoint } from '#contract/anchors.ts';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { inlineText } from './document-text.ts';

/** The label of the page on which a point lies: that of the last page break before it; null before the first. */
export function pageOf(document: DocumentModel, point: TextPoint): string | null {
  for (const step of steps([...document.blocks, ...document.footnotes.flatMap(({ blocks }) => blocks)])) {
    if (step.place === point.place) return lastBefore(step.breaks, point.offset) ?? step.page;
  }
  return null;
}

interface Step {
  /** As `textPlaces` names it. */
  readonly place: string;
  /** The page that is open where the place begins. */
  readonly page: string | null;
  /** Page breaks inside, with how many of the place's characters stand before each. */
  readonly breaks: readonly { readonly at: number; readonly label: string }[];
}

const lastBefore = (breaks: Step['breaks'], offset: number): string | undefined =>
  breaks.findLast(({ at }) => at <= offset)?.label;

/** The places of a document in reading order, as `textPlaces` has them. */
function* steps(blocks: readonly Block[]): Generator<Step> {
  let page: string | null = null;
  function* visit(within: readonly Block[]): Generator<Step> {
    for (const block of within) {
      switch (block.type) {
        case 'page-break':
          page = block.label;
          break;
        case 'heading':
        case 'paragraph':
          yield* place(block.id, block.content);
          break;
        case 'preformatted':
          yield { place: block.id, page, breaks: [] };
          break;
        case 'quotation':
          yield* visit(block.blocks);
          break;
        case 'list':
          for (const item of block.items) yield* visit(item);
          break;
        case 'table':
          for (const [row, cells] of [block.header, ...block.rows].entries()) {
            for (const [column, cell] of cells.entries()) yield* place(`${block.id}/${row}/${column}`, cell);
          }
      }
    }
  }
  function* place(key: string, content: readonly Inline[]): Generator<Step> {
    const breaks = breaksIn(content).found;
    yield { place: key, page, breaks };
    page = breaks.at(-1)?.label ?? page;
  }
  yield* visit(blocks);
}

function breaksIn(
  content: readonly Inline[],
  from = 0,
): { found: { at: number; label: string }[]; end: number } {
  const found: { at: number; label: string }[] = [];
  let at = from;
  for (const inline of content) {
    if (inline.type === 'page-break') found.push({ at, label: inline.label });
    else if ('content' in inline) {
      const inner = breaksIn(inline.content, at);
      found.push(...inner.found);
      at = inner.end;
    } else at += inlineText([inline]).length;
  }
  return { found, end: at };
}
