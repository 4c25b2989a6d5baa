/** A value of a JSON text that stands in a list: from its first character to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** How deep lists and objects stand in one another; 0 for a string or a number. */
  readonly depth: number;
  /** False where the text ends before the value does. */
  readonly whole: boolean;
}

/** Where the list of records begins that a JSON text is, or holds under one of these names; -1 where there is none. */
export function startOfList(text: string): number {
  const start = skipSpace(text, 0);
  if (text[start] === '[') return start + 1;
  if (text[start] !== '{') return -1;
  let at = start + 1;
  while (at < text.length) {
    at = skipSpace(text, at);
    if (text[at] !== '"') return -1;
    const key = spanAt(text, at);
    at = skipSpace(text, key.end);
    if (text[at] !== ':') return -1;
    at = skipSpace(text, at + 1);
    const name = text.slice(key.start + 1, key.end - 1);
    if (text[at] === '[' && listNames.has(name)) return at + 1;
    at = skipSpace(text, spanAt(text, at).end);
    if (text[at] !== ',') return -1;
    at += 1;
  }
  return -1;
}

const listNames = new Set(['records', 'items', 'data', 'results', 'rows', 'documents', 'objects']);

/** The values of a list from behind its opening bracket on; returns false where the text ends before the list does. */
export function* valuesOfList(text: string, start: number): Generator<Span, boolean> {
  let at = skipSpace(text, start);
  while (at < text.length) {
    if (text[at] === ']') return true;
    const span = spanAt(text, at);
    yield span;
    at = skipSpace(text, span.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return false;
}

/** The value at this place. Reads brackets and strings only; whether it is JSON its parser will tell. */
export function spanAt(text: string, start: number): Span {
  let [at, open, depth] = [start, 0, 0];
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') {
      open += 1;
      depth = Math.max(depth, open);
      at += 1;
    } else if (sign === '}' || sign === ']') {
      // A bracket that closes what is around the value.
      if (open === 0) return { start, end: Math.max(at, start + 1), depth, whole: true };
      open -= 1;
      at += 1;
    } else if (open === 0 && sign === ',') return { start, end: Math.max(at, start + 1), depth, whole: true };
    else at += 1;
    if (open === 0 && (sign === '"' || sign === '}' || sign === ']')) {
      return { start, end: at, depth, whole: true };
    }
  }
  return { start, end: text.length, depth, whole: open === 0 };
}

/** Behind the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start;
  do {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
  } while (isEscaped(text, at));
  return at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n\uFEFF'.includes(text[at] ?? '')) at += 1;
  return at;
}
