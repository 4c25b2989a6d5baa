import { kindsWithKey, wordDivision } from '../../pack/compact-document.ts';
import { closedEnds } from '../spelled.ts';

/**
 * What the bytes of a record or a text, as a pack stores them (JSON, UTF-8), say of a spelling before anything is
 * unpacked: that it stands there, or that it cannot. Bytes are given as Latin-1, a character each.
 */
export interface RawSpelling {
  /** True when the spelling surely stands in a text as a word. Never of a record, whose fields it does not tell apart. */
  isIn(text: string): boolean;
  /** False when the spelling is surely in none of its words. */
  mayBeIn(raw: string): boolean;
}

/** `spelling` is in Unicode's composed form; with `prefix`, words may only begin so. */
export function rawSpelling(spelling: string, prefix: boolean): RawSpelling {
  const isPlain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(spelling);
  const needed = neededFor(spelling, prefix, composedForm);
  const neededApart = neededFor(spelling, prefix, anyForm);
  // A list has numbers of its own, which are in no byte of it (`documentText`).
  const mayBeCounted = !/\p{L}/u.test(spelling);
  return {
    isIn(text) {
      if (!isPlain) return false;
      for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        if (stands(text, at, at + spelling.length, prefix) && isOfText(text, at)) return true;
      }
      return false;
    },
    mayBeIn(raw) {
      const all = hasMarks.test(raw) ? neededApart : needed;
      if (all === null || all.every((each) => each.test(raw))) return true;
      // Of a character that is written as its number the last digit may look like a letter of the word.
      return raw.includes('\\u') || (mayBeCounted && raw.includes('["o"'));
    },
  };
}

/**
 * Whether what is there stands between spaces, brackets or before a point, where nothing can be tied to it: at the end of a
 * string it may go on in the next.
 */
function stands(text: string, start: number, end: number, prefix: boolean): boolean {
  const before = text[start - 1];
  if (before !== ' ' && before !== '(' && !text.startsWith('\xe2\x80\x9c', start - 3)) return false;
  let at = end;
  if (prefix) while (/[A-Za-z0-9]/.test(text[at] ?? '')) at += 1;
  const [behind, next] = [text[at], text[at + 1]];
  return behind === ' ' || (next === ' ' && /[.,;:)]/.test(behind ?? ''));
}

const beforeKey = new RegExp(`\\["[${kindsWithKey}]",$`);

/**
 * Whether the string of JSON around a place is part of the text: it stands behind something in its list, and that is
 * neither the kind of what has a key nor the note of a reference.
 */
function isOfText(text: string, at: number): boolean {
  const open = openedBefore(text, at);
  if (text[open - 1] !== ',' || beforeKey.test(text.slice(Math.max(0, open - 5), open))) return false;
  if (text[open - 2] !== '"') return true;
  return !text.endsWith('["f",', openedBefore(text, open - 2));
}

/** Where the string of JSON begins whose inside, or closing quotation mark, is at `at`; −1 where there is none. */
function openedBefore(text: string, at: number): number {
  for (let quote = text.lastIndexOf('"', at - 1); quote >= 0; quote = text.lastIndexOf('"', quote - 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return quote;
  }
  return -1;
}

/**
 * Characters whose bytes say all: letters with at most one mark, of scripts that have none twice but those below, numbers
 * and hyphens; none that JSON escapes.
 */
const telling = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}'’-]+$/u;
/** Letters that Unicode has twice: the other is the same in its composed form. */
const twins: Readonly<Record<string, string>> = { K: '\u212a', Å: '\u212b' };

/** The first bytes of marks that stand apart from their letters (U+0300 to U+036F). */
const hasMarks = /[\xcc\xcd]/;

/**
 * What must be in the bytes for each word of the spelling, or null where bytes do not tell. A word may be divided among
 * several inlines.
 */
function neededFor(
  spelling: string,
  prefix: boolean,
  formOf: (character: string) => string,
): RegExp[] | null {
  const words = spelling.split(' ');
  if (!words.every((word) => telling.test(word))) return null;
  if ([...spelling].some((character) => [...character.normalize('NFD')].length > 2)) return null;
  return words.map((word, i) => {
    const [first = '', ...others] = Array.from(word, formOf);
    const { before, behind } = closedEnds(word, prefix && i === words.length - 1);
    // The n of \n is no letter. Looked for behind the first one, so that the others are passed over soon.
    const notBefore = before ? `(?<!(?<!\\\\)[A-Za-z]${first})` : '';
    return new RegExp([first + notBefore, ...others].join(wordDivision) + (behind ? '(?![A-Za-z])' : ''));
  });
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** A character in the bytes of a text that has no marks apart. */
const composedForm = (character: string): string =>
  `(?:${[character, twins[character] ?? character].map(latin1).join('|')})`;

/** The same with its mark apart, which may stand in the next string. */
const anyForm = (character: string): string =>
  `(?:${composedForm(character)}|${Array.from(character.normalize('NFD'), latin1).join(wordDivision)})`;
