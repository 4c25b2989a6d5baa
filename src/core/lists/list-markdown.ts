import type { RecordRef } from '#contract/entities.ts';
import type { ListItem } from './list-body.ts';
import type { Tree } from './tree.ts';

/** Deeper than this Markdown has no headings (CommonMark 0.31, 4.2). */
const deepest = 6;

/**
 * A list as a document in Markdown (CommonMark): its name as heading, lists in it as headings below, and each record as
 * the bibliography's entry that `cite` gives, with what the reader says about it. A record whose collection is away is
 * named by its identifiers, so that none is left out in silence.
 */
export function listMarkdown(tree: Tree, list: ListItem, cite: (ref: RecordRef) => string | null): string {
  const blocksOf = (item: ListItem, depth: number): string[] => {
    const { kind, text } = item.body;
    switch (kind) {
      case 'list':
        return [heading(text, depth), ...tree.in(item.id).flatMap((each) => blocksOf(each, depth + 1))];
      case 'heading':
        return [heading(text, depth)];
      case 'prose':
        return text.trim() === '' ? [] : [text.trim()];
      case 'record': {
        const cited =
          item.ref && (cite(item.ref) ?? `${item.ref.collection}/${item.ref.record} (collection not open)`);
        const remark = text.trim() === '' ? '' : `\n\n  ${text.trim().replaceAll('\n', '\n  ')}`;
        return cited ? [`- ${cited.replaceAll('\n', ' ')}${remark}`] : [];
      }
    }
  };
  return `${blocksOf(list, 1).join('\n\n')}\n`;
}

const heading = (text: string, depth: number): string =>
  `${'#'.repeat(Math.min(depth, deepest))} ${text.replaceAll(/\s+/g, ' ').trim()}`;
