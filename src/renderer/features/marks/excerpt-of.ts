const mostChars = 280;

/** The beginning of a passage, on one line. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, mostChars * 2)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > mostChars ? `${letters.slice(0, mostChars).join('')}…` : line;
}
