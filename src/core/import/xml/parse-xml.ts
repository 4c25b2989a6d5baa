import { SaxesParser } from 'saxes';
import { AppError } from '#contract/errors.ts';
import { placeOf, t } from '../import-words.ts';
import { type XmlInput, xmlText } from './xml-text.ts';

/**
 * What no file of an archive needs and an attack does (docs/import.md, "TEI P5"): levels of elements, attributes of
 * one element, and characters between two tags (text, comment or attribute).
 */
export const xmlCaps = { depth: 256, attributes: 1000, chars: 10_000_000 } as const;

export type { XmlInput } from './xml-text.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told while a file is parsed. Names come without prefix; `line` is where the tag ends, from 1. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, line: number): void;
  text(text: string): void;
  close(): void;
}

/**
 * Parses a file piece by piece and yields after each piece, so that what was found can be handed on.
 * Throws `source-unreadable` with the line where the file is not well-formed or breaks a cap, and
 * `source-not-text` where it is not in its encoding. Entities are never expanded: a DOCTYPE that declares
 * anything is refused.
 */
export function* parseXml(input: XmlInput, handler: XmlHandler): Generator<void> {
  const { path } = input;
  // Without namespaces: with them the parser's time grows with the square of the depth, and a local name is enough.
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let attributes = 0;
  let lastEvent = 0;

  const fault = (why: string, code: 'source-unreadable' | 'source-not-text' = 'source-unreadable') =>
    new AppError(code, t('xmlFault', { place: placeOf(path, parser.line), why }), { line: parser.line });
  const mark = () => {
    lastEvent = parser.position;
  };

  // Seven handlers and no more: with an eighth, V8 keeps the parser's fields in a hash table, at a fifth of the speed.
  parser.on('error', (error) => {
    throw fault(t('xmlMalformed', { message: error.message.replace(/^\d+:\d+: |\.$/g, '') }));
  });
  parser.on('doctype', (doctype) => {
    mark();
    if (doctype.includes('[')) throw fault(t('xmlDoctype'));
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > xmlCaps.attributes) throw fault(t('xmlAttributes', { most: xmlCaps.attributes }));
  });
  parser.on('opentag', (tag) => {
    mark();
    attributes = 0;
    depth += 1;
    if (depth > xmlCaps.depth) throw fault(t('xmlDeep', { most: xmlCaps.depth }));
    handler.open(localName(tag.name), tag.attributes, parser.line);
  });
  parser.on('closetag', () => {
    mark();
    depth -= 1;
    handler.close();
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => {
    mark();
    handler.text(text);
  });

  for (const { text, wrong } of xmlText(input)) {
    parser.write(text);
    if (wrong) throw fault(t('xmlByte'), 'source-not-text');
    if (parser.position - lastEvent > xmlCaps.chars) throw fault(t('xmlLong'));
    yield;
  }
  parser.close();
  yield;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};
