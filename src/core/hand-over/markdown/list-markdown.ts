import type { RecordRef } from '#contract/entities.ts';
import type { HandedItem, HandedList } from '../model.ts';
import { line, noNul } from './lines.ts';

/** Deeper than this Markdown has no headings (CommonMark 0.31, 4.2). */
const deepest = 6;

/**
 * A list as a document in Markdown (CommonMark): its name as heading, lists in it as headings below, and each record as
 * the bibliography's entry, with what the reader says about it. A record whose collection is away is named by its
 * identifiers, so that none is left out in silence. `fileOf` names the file of a record, to link to.
 */
export function listMarkdown(
  list: HandedList,
  fileOf: (ref: RecordRef) => string | null = () => null,
): string {
  const blocksOf = (item: HandedItem, depth: number): string[] => {
    switch (item.kind) {
      case 'list':
        return [heading(item.name, depth), ...item.items.flatMap((each) => blocksOf(each, depth + 1))];
      case 'heading':
        return [heading(item.text, depth)];
      case 'prose':
        return item.text.trim() === '' ? [] : [noNul(item.text).trim()];
      case 'record': {
        const cited = item.cited?.text ?? `${item.title} (collection not open)`;
        const file = fileOf(item.ref);
        const link = file === null ? '' : ` [[${file}]]`;
        const remark = noNul(item.remark).trim();
        const below = remark === '' ? '' : `\n\n  ${remark.replaceAll('\n', '\n  ')}`;
        return [`- ${line(cited)}${link}${below}`];
      }
    }
  };
  const items = list.items.flatMap((item) => blocksOf(item, 2));
  return `${[heading(list.name, 1), ...items].join('\n\n')}\n`;
}

const heading = (text: string, depth: number): string =>
  `${'#'.repeat(Math.min(depth, deepest))} ${noNul(text).replaceAll(/\s+/g, ' ').trim()}`;
