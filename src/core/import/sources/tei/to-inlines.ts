import type { Inline } from '#contract/document.ts';
import type { InlineSink } from '../../xml/inline-sink.ts';
import { type Element, isElement, type Node, textOf } from '../../xml/tree.ts';
import { edtfOf } from './date-attributes.ts';
import { isInlineNote, rendOf } from './element-kinds.ts';
import type { Links } from './links.ts';

export interface InlineContext {
  readonly links: Links;
  /** Takes a note down and gives the sign that stands for it. */
  footnote(note: Element): Inline;
}

type Wrap = (content: Inline[]) => Inline;
type Mark = Extract<Inline, { type: 'editorial' }>['mark'];

/** Writes an element's nodes as inline content. What has no form of its own in the model keeps its words. */
export function writeInlines(nodes: readonly Node[], sink: InlineSink, context: InlineContext): void {
  for (const node of nodes) {
    if (isElement(node)) writeInline(node, sink, context);
    else sink.text(node);
  }
}

export function writeInline(element: Element, sink: InlineSink, context: InlineContext): void {
  const { name, attributes, children } = element;
  if (name === 'lb') sink.lineBreak();
  else if (name === 'pb') {
    if (attributes.n) sink.push({ type: 'page-break', label: attributes.n });
  } else if (name === 'note' && !isInlineNote(element)) sink.push(context.footnote(element));
  else if (codes.has(name)) {
    const text = textOf(element);
    if (text !== '') sink.push({ type: 'code', text });
  } else if (flattened.has(name)) {
    // A block where the model has no room for one: its words stay, apart from what is around them.
    sink.text(' ');
    writeInlines(children, sink, context);
    sink.text(' ');
  } else {
    const wrap = wrapOf(element, context.links);
    if (wrap === null) writeInlines(children, sink, context);
    else sink.within(wrap, () => writeInlines(children, sink, context), isMark(element));
  }
}

const codes = new Set(['code', 'gi', 'att', 'tag']);
const flattened = new Set(['p', 'ab', 'list', 'item', 'row', 'cell', 'l', 'lg', 'signed', 'space']);
const marks: ReadonlyMap<string, Mark> = new Map([
  ['supplied', 'supplied'],
  ['unclear', 'unclear'],
  ['gap', 'gap'],
  ['del', 'deleted'],
  ['add', 'added'],
  // Beside what the source has (sic, orig, abbr) the editors' reading is something supplied.
  ['corr', 'supplied'],
  ['reg', 'supplied'],
  ['expan', 'supplied'],
]);

/** A gap says by being there that something is not; an unclear passage may have no letter that can be read. */
const isMark = ({ name }: Element): boolean => name === 'gap' || name === 'unclear';

/** The model's form of an element; null where it has none. */
function wrapOf(element: Element, links: Links): Wrap | null {
  const { name, attributes } = element;
  const mark = marks.get(name);
  if (mark !== undefined) return (content) => ({ type: 'editorial', mark, content });
  if (emphasised.has(name)) return emphasisOf(element);
  if (names.has(name) || places.has(name)) return named(element, links);
  if (name === 'date') {
    const edtf = edtfOf(attributes);
    return (content) => ({ type: 'date', content, ...(edtf !== null && { edtf }) });
  }
  if (name === 'ref' && attributes.target !== undefined) {
    const target = links.target(attributes.target);
    return target === null ? null : (content) => ({ type: 'link', target, content });
  }
  return null;
}

const emphasised = new Set(['hi', 'emph', 'foreign', 'title', 'distinct']);
const names = new Set(['persName', 'orgName', 'name', 'rs', 'gloss']);
const places = new Set(['placeName', 'geogName']);

/** How the printer set words apart; small capitals, roman and the like are not what the model keeps. */
function emphasisOf(element: Element): Wrap | null {
  const rend = rendOf(element);
  if (/bold|strong|strpng/.test(rend)) return (content) => ({ type: 'strong', content });
  if (/ital|under|emph/.test(rend) || rend.trim() === '') return (content) => ({ type: 'emphasis', content });
  return null;
}

function named({ name, attributes }: Element, links: Links): Wrap {
  const reference = attributes.corresp ?? attributes.ref ?? attributes.target;
  const key = reference === undefined ? (attributes.key ?? null) : links.key(reference);
  const type = places.has(name) || attributes.type === 'place' ? 'place' : 'name';
  return (content) => ({ type, content, ...(key !== null && key !== '' && { key }) });
}
