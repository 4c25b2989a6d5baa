/** A longer text would keep its parser busy for seconds. */
const maxChars = 1_000_000;
/** No text nests lists and quotations deeper. */
const maxDepth = 40;
/** Signs in one paragraph that may belong together; looking for which do takes the square of their number. */
const maxSigns = 1000;
/** Nor does anybody write as many spaces in a row. */
const maxSpaces = 500;

/**
 * True for Markdown that its parser can read in reasonable time. Fifty kilobytes of `>` or `**x*` keep it busy for
 * minutes, since it goes back over all that is open.
 */
export function isTame(markdown: string): boolean {
  if (markdown.length > maxChars) return false;
  let signs = 0;
  for (let start = 0; start <= markdown.length; ) {
    const found = markdown.indexOf('\n', start);
    const end = found < 0 ? markdown.length : found;
    const line = markdown.slice(start, end);
    if (depthOf(line) > maxDepth) return false;
    // The words of a heading or of a list's item are read by themselves.
    if (/^\s*$|^ {0,3}(?:[-*+]\s|#)/.test(line)) signs = 0;
    for (let at = 0, run = 0; at < line.length; at += 1) {
      const sign = line[at] as string;
      run = sign === ' ' || sign === '\t' ? run + 1 : 0;
      if ('*_[]~`<!'.includes(sign)) signs += 1;
      if (run > maxSpaces || signs > maxSigns) return false;
    }
    start = end + 1;
  }
  return true;
}

/** At least as deep as its beginning nests: each sign is a level, and so may be each two spaces. */
function depthOf(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length && depth <= maxDepth; at += 1) {
    const sign = line[at] as string;
    if (sign === ' ' || sign === '\t') depth += 0.5;
    else if (sign === '>' || (/[-*+.)]/.test(sign) && /\s/.test(line[at + 1] ?? ' '))) depth += 1;
    else if (!/\d/.test(sign)) break;
  }
  return depth;
}
