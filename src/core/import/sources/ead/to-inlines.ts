import type { Inline } from '#contract/document.ts';
import type { InlineSink } from '../../xml/inline-sink.ts';
import { type Element, isElement } from '../../xml/tree.ts';
import { attributeOf, isBetweenParts, quotesOf, spaceBefore } from './words.ts';

export interface InlineContext {
  /** Where a reference inside the finding aid leads: `record:ID`; null where it leads nowhere. */
  target(id: string): string | null;
  /** Takes a note down and gives the sign that stands for it. */
  footnote(note: Element): Inline;
}

/** Writes an element's nodes as inline content. What has no form of its own in the model keeps its words. */
export function writeInlines(around: Element, sink: InlineSink, context: InlineContext): void {
  for (const [at, node] of around.children.entries()) {
    if (!isElement(node)) {
      if (!isBetweenParts(around, at)) sink.text(node);
      continue;
    }
    sink.text(spaceBefore(around, at));
    writeInline(node, sink, context);
  }
}

/** Notes inside a sentence are printed at its foot; elsewhere a note is a paragraph. */
const isNote = ({ name }: Element): boolean => name === 'note' || name === 'footnote';

export function writeInline(element: Element, sink: InlineSink, context: InlineContext): void {
  if (element.name === 'lb') {
    sink.lineBreak();
    return;
  }
  if (isNote(element)) {
    sink.push(context.footnote(element));
    return;
  }
  const write = () => {
    const [open, close] = quotesOf(element);
    sink.text(open);
    writeInlines(element, sink, context);
    if (element.children.length === 0) sink.text(wordsOfEmpty(element));
    sink.text(close);
  };
  // A block where the model has no room for one: its words stay, apart from what is around them.
  if (flattened.has(element.name)) sink.text(' ');
  const wrap = wrapOf(element, context);
  if (wrap === null) write();
  else sink.within(wrap, write);
  if (flattened.has(element.name)) sink.text(' ');
}

const flattened = new Set([
  'p',
  'item',
  'label',
  'list',
  'head',
  'event',
  'entry',
  'row',
  'addressline',
  'defitem',
]);

/** A pointer has its words in an attribute, or only the address. */
function wordsOfEmpty(element: Element): string {
  if (!/^(?:ptr|extptr|dao|ref|extref|archref|bibref|daoloc)$/.test(element.name)) return '';
  return (
    attributeOf(element, 'title') ?? attributeOf(element, 'linktitle') ?? attributeOf(element, 'href') ?? ''
  );
}

type Wrap = (content: Inline[]) => Inline;

/** The model's form of an element; null where it has none. */
function wrapOf(element: Element, context: InlineContext): Wrap | null {
  const { name, attributes } = element;
  const target = targetOf(element, context);
  if (target !== null) return (content) => ({ type: 'link', target, content });
  if (names.has(name)) return (content) => ({ type: 'name', content });
  if (name === 'geogname') return (content) => ({ type: 'place', content });
  if (name === 'emph' || name === 'title') return emphasisOf(attributes.render ?? '');
  return null;
}

const names = new Set(['persname', 'corpname', 'famname']);

/** How the words are printed apart; without `render` they are emphasised all the same. */
function emphasisOf(render: string): Wrap | null {
  if (/bold/.test(render)) return (content) => ({ type: 'strong', content });
  if (/italic|underline/.test(render) || render === '') return (content) => ({ type: 'emphasis', content });
  return null;
}

export const isAddress = (text: string): boolean =>
  /^(?:https?|ftp):\/\/[^\s<>"]+$/i.test(text) && text.length <= 2000;

/** Where an element leads: an address, or another record of the finding aid. */
export function targetOf(element: Element, context: Pick<InlineContext, 'target'>): string | null {
  const href = (attributeOf(element, 'href') ?? '').trim();
  if (isAddress(href)) return href;
  const id = element.attributes.target ?? (href.startsWith('#') ? href.slice(1) : '');
  return id === '' ? null : context.target(id.trim());
}
