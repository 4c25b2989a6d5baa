import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { isTame } from '../../import/markdown/is-tame.ts';
import { markdownToDocument } from '../../import/markdown/to-document.ts';
import type { PaperBlock, PaperInline, Run } from './paper.ts';
import { isSafeTarget, runsOf, usable } from './runs.ts';

/** A note in Markdown as blocks; its headings come below `level`. One that no parser reads in time is kept as plain words. */
export function noteBlocks(markdown: string, level: number): PaperBlock[] {
  if (isTame(markdown)) return blocksOf(markdownToDocument(markdown, 'en'), level);
  return markdown
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => ({ kind: 'paragraph', content: runsOf(each.trim(), null) }));
}

function blocksOf({ blocks, footnotes }: DocumentModel, level: number): PaperBlock[] {
  const notes = new Map(footnotes.map(({ id, blocks: of }) => [id, of]));
  const inlines = (content: readonly Inline[], isNote: boolean) =>
    content.flatMap((each) => inlineOf(each, {}, isNote));

  function inlineOf(inline: Inline, form: Partial<Run>, isNote: boolean): PaperInline[] {
    switch (inline.type) {
      case 'text':
        return runsOf(inline.text, null, form);
      case 'code':
        return runsOf(inline.text, null, { ...form, code: true });
      case 'line-break':
        return [{ kind: 'break' }];
      case 'page-break':
        return [];
      case 'footnote-reference': {
        const of = notes.get(inline.note);
        // A footnote has no footnotes in a word processor.
        if (of === undefined || isNote) return runsOf(`[${inline.label}]`, null, form);
        return [{ kind: 'footnote', blocks: of.flatMap((each) => blockOf(each, true)) }];
      }
      case 'emphasis':
        return within(inline.content, { ...form, emphasis: true }, isNote);
      case 'strong':
        return within(inline.content, { ...form, strong: true }, isNote);
      case 'link': {
        const target = usable(inline.target.trim());
        if (isSafeTarget(target)) return within(inline.content, { ...form, target }, isNote);
        return [...within(inline.content, form, isNote), ...runsOf(` (${target})`, null, form)];
      }
      default:
        return within(inline.content, form, isNote);
    }
  }
  const within = (content: readonly Inline[], form: Partial<Run>, isNote: boolean) =>
    content.flatMap((each) => inlineOf(each, form, isNote));

  function blockOf(block: Block, isNote = false): PaperBlock[] {
    switch (block.type) {
      case 'heading':
        return [
          {
            kind: 'heading',
            level: Math.min(level + block.level, 6),
            content: inlines(block.content, isNote),
          },
        ];
      case 'paragraph':
        return [{ kind: 'paragraph', content: inlines(block.content, isNote) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: block.ordered,
            items: block.items.map((item) => item.flatMap((each) => blockOf(each, isNote))),
          },
        ];
      case 'quotation':
        return [{ kind: 'quotation', blocks: block.blocks.flatMap((each) => blockOf(each, isNote)) }];
      case 'table':
        return [
          {
            kind: 'table',
            rows: [block.header, ...block.rows].map((row) => row.map((cell) => inlines(cell, isNote))),
          },
        ];
      case 'preformatted':
        return [{ kind: 'code', text: usable(block.text) }];
      case 'rule':
        return [{ kind: 'rule' }];
      case 'page-break':
        return [];
    }
  }
  return blocks.flatMap((block) => blockOf(block));
}
