const longest = 60;

/** Enough of a title to know a thing by, in a sentence about it. */
export const cutTitle = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
