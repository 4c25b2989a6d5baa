/** The room's own scheme and host. Nothing else is ever loaded. */
export const scheme = 'app';
const host = 'carrel';

/** The one page of the room. */
export const startUrl = `${scheme}://${host}/index.html`;

/**
 * True for an address on the room's own origin. Scheme and host are compared as parts: `startsWith`
 * would also take `app://carrel.example`, and `URL.origin` is "null" in Node for a custom scheme.
 */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '';
}
