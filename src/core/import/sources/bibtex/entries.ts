import { hostFiles } from '#words/en/host-files.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('hostFiles', hostFiles);

/** An entry of a BibTeX or BibLaTeX file, its values as they are written, with macros put in. */
export interface BibEntry {
  /** In small letters: "misc", "letter". */
  readonly type: string;
  readonly key: string;
  /** Where its @ stands, from 1. */
  readonly line: number;
  /** By name in small letters; a Map, since a name may be "__proto__". The first of two with one name counts. */
  readonly fields: ReadonlyMap<string, string>;
  /** Says why it cannot be read, when it is asked: a hostile file has a million such entries. Null where it can. */
  readonly fault: (() => string) | null;
  /** Macros that stand in it and that the file does not define. */
  readonly unknown: readonly string[];
}

/** Limits for what was made to fill memory or stack: characters of an entry, of a macro, braces in braces. */
const maxChars = 10 * 1024 * 1024;
const maxMacroChars = 100_000;
const maxMacros = 100_000;
const maxFields = 10_000;
const maxDepth = 100;

const start = /@[ \t]*([A-Za-z][\w-]{0,40})\s{0,100}([{(])/g;
/** An entry that begins a line ends the one before it, whatever braces that left open. */
const lineStart = /(?:\r|\n)[ \t]{0,20}@[ \t]*[A-Za-z][\w-]{0,40}[ \t]{0,20}[{(]/g;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a file one by one, in one walk through it. The library that reads their TeX takes time by the
 * square of what it is given and would lose a whole file to one missing brace, so it gets single values only.
 */
export function* bibEntries(text: string): Generator<BibEntry> {
  const macros = new Map(months.map((name, at) => [name, String(at + 1)]));
  const lines = lineCounter(text);
  let [at, limit] = [0, -1];
  for (;;) {
    start.lastIndex = at;
    const found = start.exec(text);
    if (found === null) return;
    const [opening, name = '', bracket] = found;
    const type = name.toLowerCase();
    const inside = found.index + opening.length;
    if (limit < inside) limit = nextLineStart(text, inside);
    const line = lines(found.index);
    if (type === 'comment' || type === 'preamble') {
      at = endOfGroup(text, inside, limit);
      continue;
    }
    const read = readFields(text, inside, limit, bracket === '(' ? ')' : '}', macros, type === 'string');
    at = read.end;
    if (type === 'string') {
      if (macros.size < maxMacros)
        for (const [macro, value] of read.fields) macros.set(macro, value.slice(0, maxMacroChars));
    } else
      yield { type, key: read.key, line, fields: read.fields, fault: read.fault, unknown: [...read.unknown] };
  }
}

function nextLineStart(text: string, from: number): number {
  lineStart.lastIndex = from;
  const found = lineStart.exec(text);
  return found === null ? text.length : found.index;
}

/** Behind the bracket that closes what was opened before `at`. */
function endOfGroup(text: string, at: number, limit: number): number {
  const { end } = braced(text, at, limit);
  return end < 0 ? limit : end;
}

interface Read {
  readonly key: string;
  readonly fields: Map<string, string>;
  readonly unknown: Set<string>;
  readonly fault: BibEntry['fault'];
  readonly end: number;
}

function readFields(
  text: string,
  inside: number,
  limit: number,
  closing: string,
  macros: ReadonlyMap<string, string>,
  isString: boolean,
): Read {
  const fields = new Map<string, string>();
  const unknown = new Set<string>();
  let [at, key, chars] = [inside, '', 0];
  const over = (fault: BibEntry['fault'], end: number): Read => ({ key, fields, unknown, fault, end });
  if (!isString) {
    const comma = firstOf(text, at, Math.min(limit, at + 1000), `,=${closing}`);
    // Without a key the first field stands there: "@misc{title = {…}}".
    if (comma >= 0 && text[comma] !== '=') {
      key = text.slice(at, comma).replaceAll(/\s+/g, ' ').trim();
      at = comma;
    }
  }
  for (;;) {
    at = skipBetween(text, at, limit);
    if (at >= limit) return over(() => t('braceMissing'), limit);
    if (text[at] === closing) return over(null, at + 1);
    const equals = firstOf(text, at, Math.min(limit, at + 200), `=,{}()"`);
    const name = text.slice(at, Math.max(at, equals)).trim().toLowerCase();
    if (equals < 0 || text[equals] !== '=' || name === '') {
      const [words = ''] = text.slice(at, at + 30).split(/[}\r\n]/);
      return over(() => t('noField', { words: words.trim() }), resumeAt(text, at, limit));
    }
    const value = readValue(text, equals + 1, limit, macros, unknown);
    const { fault } = value;
    if (fault !== null) {
      const said = () => t(fault, { name: name.slice(0, 40), depth: maxDepth });
      return over(said, resumeAt(text, value.end, limit));
    }
    chars += value.text.length;
    if (chars > maxChars || fields.size >= maxFields) {
      const why = chars > maxChars ? 'entryTooLong' : 'entryTooManyFields';
      return over(() => t(why), limit);
    }
    if (!fields.has(name)) fields.set(name, value.text);
    at = value.end;
  }
}

/** Behind the entry, as far as its braces tell, else at the next that begins a line. */
function resumeAt(text: string, at: number, limit: number): number {
  const { end } = braced(text, at, limit);
  return end < 0 ? limit : end;
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly fault: 'valueNotClosed' | 'valueTooDeep' | 'valueTooLong' | 'valueMissing' | null;
}

/** Pieces with "#" between them: in braces, in quotation marks, a number or the name of a macro. */
function readValue(
  text: string,
  from: number,
  limit: number,
  macros: ReadonlyMap<string, string>,
  unknown: Set<string>,
): Value {
  const parts: string[] = [];
  let [at, chars] = [from, 0];
  const fail = (fault: Value['fault']): Value => ({ text: '', end: limit, fault });
  for (;;) {
    at = skipSpace(text, at, limit);
    const sign = text[at];
    let part: string;
    if (sign === '{' || sign === '"') {
      const { end, depth } = sign === '{' ? braced(text, at + 1, limit) : quoted(text, at + 1, limit);
      if (end < 0) return fail('valueNotClosed');
      if (depth > maxDepth) return { text: '', end, fault: 'valueTooDeep' };
      if (end - at > maxChars) return { text: '', end, fault: 'valueTooLong' };
      part = text.slice(at + 1, end - 1);
      at = end;
    } else {
      const word = /[^\s#,{}()"=]{0,200}/y;
      word.lastIndex = at;
      const bare = at < limit ? (word.exec(text)?.[0] ?? '') : '';
      if (bare === '') return fail('valueMissing');
      at += bare.length;
      const macro = /^\d+$/.test(bare) ? bare : macros.get(bare.toLowerCase());
      if (macro === undefined) unknown.add(bare);
      part = macro ?? bare;
    }
    chars += part.length;
    if (chars > maxChars) return fail('valueTooLong');
    parts.push(part);
    at = skipSpace(text, at, limit);
    if (text[at] !== '#' || at >= limit) return { text: parts.join(''), end: at, fault: null };
    at += 1;
  }
}

/** Behind the brace that closes, as BibTeX counts them: a backslash protects none. `end` is -1 where there is none. */
function braced(text: string, from: number, limit: number): { end: number; depth: number } {
  let [open, depth] = [1, 1];
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x7b) {
      open += 1;
      if (open > depth) depth = open;
    } else if (sign === 0x7d) {
      open -= 1;
      if (open === 0) return { end: at + 1, depth };
    }
  }
  return { end: -1, depth };
}

/** Behind the quotation mark that closes; one inside braces does not. */
function quoted(text: string, from: number, limit: number): { end: number; depth: number } {
  let [open, depth] = [0, 0];
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '{') {
      open += 1;
      depth = Math.max(depth, open);
    } else if (sign === '}') {
      // The brace of the entry itself: the mark was never closed.
      if (open === 0) return { end: -1, depth };
      open -= 1;
    } else if (sign === '"' && open === 0) return { end: at + 1, depth };
  }
  return { end: -1, depth };
}

function firstOf(text: string, from: number, limit: number, signs: string): number {
  for (let at = from; at < limit; at += 1) if (signs.includes(text[at] ?? '')) return at;
  return -1;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** White space, commas and remarks from "%" to the end of the line. */
function skipBetween(text: string, from: number, limit: number): number {
  let at = from;
  for (;;) {
    while (at < limit && /[\s,]/.test(text[at] ?? '')) at += 1;
    if (text[at] !== '%' || at >= limit) return at;
    while (at < limit && text[at] !== '\n' && text[at] !== '\r') at += 1;
  }
}

/** The line of a place, for places that only go forward. */
function lineCounter(text: string): (offset: number) => number {
  const ends = /\r\n|\r|\n/g;
  let [line, next] = [1, -1];
  return (offset) => {
    for (;;) {
      if (next < 0) next = ends.exec(text) === null ? Number.POSITIVE_INFINITY : ends.lastIndex;
      if (next > offset) return line;
      line += 1;
      next = -1;
    }
  };
}
