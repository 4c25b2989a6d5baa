import { SaxesParser } from 'saxes';
import { MacroSize } from './macro-size.ts';

/** What a CSL file says of itself, and which of its two parts it has. */
export interface StyleHead {
  readonly id: string;
  readonly title: string;
  readonly kind: 'note' | 'in-text';
  /** BCP 47, as the style names it. */
  readonly locale: string | null;
  /** Id of the style that a dependent one only points to. */
  readonly parent: string | null;
  readonly hasCitation: boolean;
}

const namespace = 'http://purl.org/net/xbiblio/csl';
/** No style has so many levels; a file that does is made to hurt. */
const maxDepth = 100;
/** Elements of a citation with its macros written out: the longest Chicago style has 1,250,000. */
const maxElements = 5_000_000;

/**
 * Reads the head of a style, and all of it unless `headOnly`; null where it is no CSL 1.0 style, is not
 * well-formed, or declares entities.
 */
export function styleHead(xml: string, headOnly = false): StyleHead | null {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const found = { id: '', title: '', parent: null as string | null, hasCitation: false };
  const size = new MacroSize();
  let definition = '';
  let root: Readonly<Record<string, string>> | null = null;
  let isBad = false;
  let isDone = false;
  parser.on('error', () => {
    isBad ||= !isDone;
  });
  parser.on('doctype', (doctype) => {
    isBad ||= doctype.includes('[');
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    isBad ||= path.length > maxDepth;
    if (path.length === 1) {
      if (name === 'style') root = attributes;
      isBad ||= name !== 'style';
    }
    if (path.length === 2) definition = name === 'macro' ? `macro ${attributes.name ?? ''}` : name;
    if (path.length > 2)
      size.add(definition, attributes.macro === undefined ? undefined : `macro ${attributes.macro}`);
    if (path.join('/') === 'style/citation') found.hasCitation = true;
    if (path.join('/') === 'style/info/link' && attributes.rel === 'independent-parent')
      found.parent = attributes.href ?? null;
  });
  parser.on('text', (text) => {
    const at = path.join('/');
    if (at === 'style/info/id') found.id += text;
    if (at === 'style/info/title') found.title += text;
  });
  parser.on('closetag', () => {
    if (path.join('/') === 'style/info') isDone = headOnly;
    path.pop();
  });
  try {
    for (let at = 0; at < xml.length && !isBad && !isDone; at += 4096) parser.write(xml.slice(at, at + 4096));
    if (!isDone && !isBad) parser.close();
  } catch {
    return null;
  }
  if (size.total() > maxElements) return null;
  const attributes = root as Readonly<Record<string, string>> | null;
  if (isBad || attributes === null || attributes.xmlns !== namespace) return null;
  const { class: kind, version = '1.0', 'default-locale': locale = null } = attributes;
  const isStyle =
    version.startsWith('1.') && (kind === 'note' || kind === 'in-text' || found.parent !== null);
  const [id, title] = [found.id.trim(), found.title.replaceAll(/\s+/g, ' ').trim()];
  if (!isStyle || id === '' || title === '') return null;
  return {
    id,
    title,
    kind: kind === 'note' ? 'note' : 'in-text',
    locale,
    parent: found.parent,
    hasCitation: found.hasCitation,
  };
}
