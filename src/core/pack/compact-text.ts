import {
  blocksJoined,
  listText,
  noteText,
  quotationText,
  rowText,
  wholeText,
} from '../read/document-text.ts';
import { contentAt, list } from './compact-document.ts';

/**
 * The words of a document as a pack stores it, as `documentText` gives them of the whole one, in a fraction of the time:
 * nothing is checked but that there are words. Throws a plain error when there are none to be read.
 */
export function unpackText(json: string): string {
  const [, blocks, ...footnotes] = list(JSON.parse(json));
  const notes = footnotes.map((note) => {
    const [, label, own] = list(note);
    return noteText(label, blocksText(list(own)));
  });
  return wholeText(blocksText(list(blocks)), notes);
}

const blocksText = (blocks: readonly unknown[], first = 0): string =>
  blocksJoined(blocks.slice(first).map(blockText));

function blockText(compact: unknown): string {
  const parts = list(compact);
  const [kind] = parts;
  switch (kind) {
    case 'h':
      return inlinesText(parts, 2);
    case 'p':
      return inlinesText(parts, 1);
    case 'o':
    case 'u':
      return listText(
        parts.slice(1).map((item) => blocksText(list(item))),
        kind === 'o',
      );
    case 'q':
      return quotationText(blocksText(parts, 1));
    case 't':
      // The head at least is there, if it is a table.
      return [list(parts[1]), ...parts.slice(2)]
        .map((row) => rowText(list(row).map((cell) => inlinesText(list(cell), 0))))
        .join('\n');
    case 'x':
      return words(parts[1]);
    case 'b':
    case 'r':
      return '';
    default:
      throw unknownKind(kind);
  }
}

function inlinesText(parts: readonly unknown[], first: number): string {
  let text = '';
  for (let at = first; at < parts.length; at += 1) {
    const inline = parts[at];
    text += typeof inline === 'string' ? inline : inline === 0 ? '\n' : inlineText(list(inline));
  }
  return text;
}

function inlineText(parts: readonly unknown[]): string {
  const [kind] = parts;
  if (kind === 'c') return words(parts[1]);
  if (kind === 'f' || kind === 'b') return '';
  const first = contentAt(kind);
  if (first === undefined) throw unknownKind(kind);
  return inlinesText(parts, first);
}

function words(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new Error('A text of the pack has something else where words should be.');
}

const unknownKind = (kind: unknown): Error => new Error(`The pack knows nothing of the kind “${kind}”.`);
