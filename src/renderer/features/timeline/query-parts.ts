/**
 * The parts of a query that stand side by side: words, phrases, groups, each with the field before it. Only as much of
 * the language as is needed to move a date in and out; core/search reads it whole, and a test holds the two together.
 */
export function partsOf(query: string): readonly string[] {
  const parts: string[] = [];
  let [part, depth, quoted] = ['', 0, false];
  const end = () => {
    if (part !== '') parts.push(part);
    part = '';
  };
  for (const character of query) {
    if (isQuote(character)) quoted = !quoted;
    else if (!quoted && isOpening(character)) depth += 1;
    else if (!quoted && isClosing(character)) {
      // One that nothing opened is left out of the reading.
      if (depth === 0) continue;
      depth -= 1;
    }
    if (depth === 0 && !quoted && /\s/.test(character)) end();
    else part += character;
  }
  end();
  return parts;
}

const isQuote = (character: string) => /["“”„‟«»＂〝〞〟「」『』]/.test(character);
const isOpening = (character: string) => /[(（]/.test(character);
const isClosing = (character: string) => /[)）]/.test(character);

const isOperator = (part: string | undefined) => /^(?:OR|AND|NOT|NEAR(?:\/\d{1,4})?)$/.test(part ?? '');

/** True where a part can be given a neighbour without changing what the others mean: no OR, nothing left hanging. */
export const isPlain = (parts: readonly string[]): boolean =>
  !parts.includes('OR') && (parts[0] === 'NOT' || !isOperator(parts[0]));

/** True where the part at a place says something of its own, and is not what an operator or a field before it takes. */
export const standsAlone = (parts: readonly string[], at: number): boolean => {
  const before = parts[at - 1];
  const takes =
    before !== undefined && (/[:：=\-−]$/.test(before) || (isOperator(before) && before !== 'AND'));
  return !takes && !/^NEAR(?:\/\d{1,4})?$/.test(parts[at + 1] ?? '');
};

/** A query as one part, to stand beside another. Its last word is still a beginning. */
export function asGroup(query: string): string {
  const text = partsOf(query).join(' ');
  const last = partsOf(query).at(-1) ?? '';
  const before = partsOf(query).at(-2) ?? '';
  const isTyped =
    /^(?:(?!date|before|after|undated)\p{L}+:)?=?[\p{L}\p{N}][^\s"():*]*(?:\([^\s"():*]*\))?$/iu.test(last) &&
    query.endsWith(last);
  const star = isTyped && !isOperator(last) && before !== 'NOT' && !/[:：]$/.test(before) ? '*' : '';
  return `(${text}${star}${closing(text)})`;
}

/** What a text lacks to be whole. A space before a parenthesis, or `a(b` would become a word. */
function closing(text: string): string {
  let [depth, quoted] = [0, false];
  for (const character of text) {
    if (isQuote(character)) quoted = !quoted;
    else if (!quoted && isOpening(character)) depth += 1;
    else if (!quoted && isClosing(character)) depth -= 1;
  }
  return `${quoted ? '"' : ''}${depth > 0 ? ' ' : ''}${')'.repeat(depth)}`;
}

/** A group that was made of a whole query, as the query that it was. One that is still open is no group: `( telegram(s)`. */
export function ungrouped(parts: readonly string[]): readonly string[] {
  const [only, ...more] = parts;
  const inner = /^\((.*)\)$/s.exec(only ?? '')?.[1];
  if (only === undefined || inner === undefined || more.length > 0 || closing(only) !== '') return parts;
  const within = partsOf(inner);
  return isPlain(within) ? parts : within;
}
