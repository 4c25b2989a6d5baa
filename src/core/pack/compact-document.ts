import {
  type Block,
  type DocumentModel,
  documentSchema,
  type Footnote,
  type Inline,
} from '#contract/document.ts';
import { noId, withBlockIds } from './block-ids.ts';

/**
 * The document model as a pack stores it: JSON in which a word stands as itself and everything else is a list that
 * begins with its kind. The ids of blocks are not in it, since they are made of what is (block-ids.ts).
 */

type CompactInline = string | 0 | readonly [kind: string, ...rest: unknown[]];
type CompactBlock = readonly [kind: string, ...rest: unknown[]];

/** Kinds of inlines that have nothing but content. */
const spans = { emphasis: 'e', strong: 's' } as const;
/** Kinds that have one word beside their content; 0 stands for none. */
const keyed = { name: 'n', place: 'l', date: 'd', editorial: 'm', link: 'a' } as const;

/** Kinds whose first word is a key, a label or the note of a reference, and none of the text. */
export const kindsWithKey = [...Object.values(keyed), 'f', 'b'].join('');

/** A string of JSON without its quotation marks. */
const inString = '(?:[^"\\\\]|\\\\.)*';
/**
 * An expression for what may stand, in a document as JSON, between two characters of one word: nothing, or the end of one
 * string, ends and beginnings of inlines and those without words, and the beginning of the next.
 */
export const wordDivision = `(?:"(?:${[
  '[\\],]',
  '"",',
  `\\["[fb]"(?:,(?:null|"${inString}"))*\\]`,
  `\\["[${Object.values(spans).join('')}c]",`,
  `\\["[${Object.values(keyed).join('')}]",(?:0|"${inString}"),`,
].join('|')})*")?`;

/** As JSON. */
export const packDocument = ({ language, blocks, footnotes }: DocumentModel): string =>
  JSON.stringify([
    language,
    blocks.map(compactBlock),
    ...footnotes.map(({ id, label, blocks: own }) => [id, label, own.map(compactBlock)]),
  ]);

/** The way back, with ids. Throws a plain error when it is no document; the caller knows whose it was. */
export function unpackDocument(json: string): DocumentModel {
  // Checked as a whole: nothing of a stranger's file is taken at its word.
  return withBlockIds(documentSchema.parse(unchecked(json)));
}

function unchecked(json: string): unknown {
  const [language, blocks, ...footnotes] = list(JSON.parse(json));
  return {
    language,
    blocks: list(blocks).map(blockOf),
    footnotes: footnotes.map((note) => {
      const [id, label, own] = list(note);
      return { id, label, blocks: list(own).map(blockOf) } as Footnote;
    }),
  };
}

function compactBlock(block: Block): CompactBlock {
  switch (block.type) {
    case 'heading':
      return ['h', block.level, ...block.content.map(compactInline)];
    case 'paragraph':
      return ['p', ...block.content.map(compactInline)];
    case 'list':
      return [block.ordered ? 'o' : 'u', ...block.items.map((item) => item.map(compactBlock))];
    case 'quotation':
      return ['q', ...block.blocks.map(compactBlock)];
    case 'table':
      return ['t', compactRow(block.header), ...block.rows.map(compactRow)];
    case 'preformatted':
      return ['x', block.text];
    case 'page-break':
      return ['b', block.label];
    case 'rule':
      return ['r'];
  }
}

const compactRow = (row: readonly (readonly Inline[])[]) => row.map((cell) => cell.map(compactInline));

function compactInline(inline: Inline): CompactInline {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'line-break':
      return 0;
    case 'emphasis':
    case 'strong':
      return [spans[inline.type], ...inline.content.map(compactInline)];
    case 'code':
      return ['c', inline.text];
    case 'footnote-reference':
      return ['f', inline.note, inline.label];
    case 'page-break':
      return ['b', inline.label];
    default:
      return [keyed[inline.type], wordOf(inline) ?? 0, ...inline.content.map(compactInline)];
  }
}

type Keyed = Extract<Inline, { readonly type: keyof typeof keyed }>;

/** The one word that an inline of this kind has beside its content. */
function wordOf(inline: Keyed): string | undefined {
  switch (inline.type) {
    case 'date':
      return inline.edtf;
    case 'editorial':
      return inline.mark;
    case 'link':
      return inline.target;
    default:
      return inline.key;
  }
}

/** A list, or a plain error. */
export const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error('The text is not in the form that a pack stores.');
};

/** What it is to be; whether it is that, the schema says. */
function blockOf(compact: unknown): unknown {
  const parts = list(compact);
  const kind = parts[0];
  const id = noId;
  switch (kind) {
    case 'h':
      return { type: 'heading', id, level: parts[1], content: inlinesFrom(parts, 2) };
    case 'p':
      return { type: 'paragraph', id, content: inlinesFrom(parts, 1) };
    case 'o':
    case 'u':
      return {
        type: 'list',
        id,
        ordered: kind === 'o',
        items: parts.slice(1).map((item) => list(item).map(blockOf)),
      };
    case 'q':
      return { type: 'quotation', id, blocks: parts.slice(1).map(blockOf) };
    case 't':
      return { type: 'table', id, header: rowOf(parts[1]), rows: parts.slice(2).map(rowOf) };
    case 'x':
      return { type: 'preformatted', id, text: parts[1] };
    case 'b':
      return { type: 'page-break', id, label: parts[1] };
    case 'r':
      return { type: 'rule', id };
    default:
      return null;
  }
}

const rowOf = (row: unknown) => list(row).map((cell) => list(cell).map(inlineOf));

const spanKinds = new Map<unknown, string>(Object.entries(spans).map(([type, kind]) => [kind, type]));
const keyNames: Readonly<Record<Keyed['type'], string>> = {
  name: 'key',
  place: 'key',
  date: 'edtf',
  editorial: 'mark',
  link: 'target',
};
const keyedKinds = new Map<unknown, Keyed['type']>(
  (Object.keys(keyed) as Keyed['type'][]).map((type) => [keyed[type], type]),
);

/** Where in a list of this kind its content begins: behind one word or none. Undefined for a kind without content. */
export const contentAt = (kind: unknown): number | undefined =>
  spanKinds.has(kind) ? 1 : keyedKinds.has(kind) ? 2 : undefined;

function inlineOf(compact: unknown): unknown {
  if (typeof compact === 'string') return { type: 'text', text: compact };
  if (compact === 0) return { type: 'line-break' };
  const parts = list(compact);
  const [kind, word] = [parts[0], parts[1]];
  if (kind === 'c') return { type: 'code', text: word };
  if (kind === 'f') return { type: 'footnote-reference', note: word, label: parts[2] };
  if (kind === 'b') return { type: 'page-break', label: word };
  const span = spanKinds.get(kind);
  if (span !== undefined) return { type: span, content: inlinesFrom(parts, 1) };
  const type = keyedKinds.get(kind);
  if (type === undefined) return null;
  const content = inlinesFrom(parts, 2);
  return word === 0 ? { type, content } : { type, [keyNames[type]]: word, content };
}

function inlinesFrom(parts: readonly unknown[], first: number): unknown[] {
  const inlines: unknown[] = [];
  for (let at = first; at < parts.length; at += 1) inlines.push(inlineOf(parts[at]));
  return inlines;
}
