/** Text and elements of XML 1.0. */

/** Characters that XML does not know at all are left out (§2.2), and a line's end would be read as another (§2.11). */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

/** A value between double quotes. White space in it would be read as spaces (§3.3.3). */
const attribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element; `content` is XML already. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : ` ${key}="${attribute(value)}"`,
  );
  const open = `${name}${list.join('')}`;
  return content.length === 0 ? `<${open}/>` : `<${open}>${content.join('')}</${name}>`;
}

/** An element with text in it. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, xmlText(text));
