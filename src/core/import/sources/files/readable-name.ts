/**
 * The name of a file or folder as a title: “1957-05-12_letter_to_kim” becomes “1957-05-12 letter to kim”. Numbers keep
 * their hyphens, as shelfmarks have them.
 */
export function readableName(name: string): string {
  const spaced = decoded(name)
    .normalize('NFC')
    .replaceAll(/[_\s\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .trim();
  const hyphens = spaced.match(/(?<=\p{L})-(?=\p{L})/gu)?.length ?? 0;
  // One hyphen may be the word's own: “Sino-Korean”.
  const words =
    !spaced.includes(' ') && hyphens > 1 ? spaced.replaceAll(/(?<=\p{L})-|-(?=\p{L})/gu, ' ') : spaced;
  return words.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) || name;
}

function decoded(name: string): string {
  try {
    return /%[\da-f]{2}/i.test(name) ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}
