/**
 * Binds what should not part at the end of a line: initials to their name (A. M. Puzanov), a day to its month
 * (13 November). Each space becomes a no-break space, so offsets into the text stay right.
 */
export function bindWords(text: string): string {
  return text
    .replaceAll(/(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})/gu, '\u00a0')
    .replaceAll(/(?<=\b\d{1,2}) (?=\p{Lu}\p{Ll}{2})/gu, '\u00a0');
}
