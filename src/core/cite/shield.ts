/**
 * Characters of plain text that the citation engine would read as its own syntax: markup in fields, HTML
 * escapes of its output format, `%%STRING%%` and `$&` of its templates, superscripts that it turns into
 * tags, braces, and quotation marks, because it takes an apostrophe for one of them.
 */
const hazards =
  /[<>&%${}"“”'‘’\u02BB\u02BC\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02C0\u02C1\u02E0-\u02E4\u06E5\u06E6\u1D2C-\u1D61\u2070-\u207F\u2120\u2122\u3192-\u319F]/g;

/** Plane 16 is private use to its last character, so that a hazard can wait there unseen. */
const refuge = 0x100000;

/** Hides the engine's syntax in plain text. Whatever already stands in the refuge becomes U+FFFD. */
export function shield(text: string): string {
  const free = text.replace(/[\u{100000}-\u{10FFFF}]/gu, '\uFFFD').replace(hazards, hidden);
  // The engine keeps names in plain objects, where someone called "constructor" would find a function.
  return free in {} ? hidden(free.charAt(0)) + free.slice(1) : free;
}

const hidden = (char: string): string => String.fromCodePoint(refuge + char.charCodeAt(0));

/** Hides the first letter too, so that the engine sees no capital of which it could make an initial. */
export function shieldFirst(shielded: string): string {
  const first = shielded.codePointAt(0) ?? refuge;
  return first > 0xffff ? shielded : String.fromCodePoint(refuge + first) + shielded.slice(1);
}

/** Brings back what `shield` hid. */
export const unshield = (text: string): string =>
  text.replace(/[\u{100000}-\u{10FFFF}]/gu, (char) =>
    String.fromCodePoint((char.codePointAt(0) ?? refuge) - refuge),
  );
