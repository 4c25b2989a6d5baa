import { wordDivision } from '../../pack/compact-document.ts';
import type { Query } from '../parse-query.ts';
import { arePlainWords, closedEnds } from '../spelled.ts';
import { chunkAround, hasTables, isOfText, isWordThere } from './raw-text.ts';

/**
 * What the bytes of a record or a text, as a pack stores them (JSON, UTF-8), say of a spelling before anything is
 * unpacked: that it stands there, or that it cannot. Bytes are given as Latin-1, a character each.
 */
export interface RawSpelling {
  /** Whether the spelling, the clause of the query, stands in a text; null where its bytes leave it open. */
  told(text: string, alone: Query): boolean | null;
  /** False when the spelling is surely in none of the words of a text or a record. */
  mayBeIn(raw: string): boolean;
}

/** `spelling` is in Unicode's composed form; with `prefix`, words may only begin so. */
export function rawSpelling(spelling: string, prefix: boolean): RawSpelling {
  const isPlain = arePlainWords(spelling);
  const needed = neededFor(spelling, prefix, composedForm);
  const isInOneForm = spelling.normalize('NFD') === spelling;
  const neededApart = isInOneForm ? needed : neededFor(spelling, prefix, anyForm);
  const endsInMark = prefix && /\p{M}$/u.test(spelling.normalize('NFD'));
  const [only, ...others] = needed ?? [];
  const anywhere = only !== undefined && others.length === 0 ? new RegExp(only, 'g') : null;
  // A list has numbers of its own, which are in no byte of it (`documentText`).
  const mayBeCounted = !/\p{L}/u.test(spelling);

  function mayBeIn(raw: string): boolean {
    const isApart = hasMarks.test(raw);
    // A mark may stand between the last letter and its own.
    if (isApart && endsInMark) return true;
    const all = isApart ? neededApart : needed;
    if (all === null || all.every((each) => each.test(raw))) return true;
    return mayBeHidden(raw);
  }

  // Of a character that is written as its number the last digit may look like a letter of the word.
  const mayBeHidden = (raw: string) => raw.includes('\\u') || (mayBeCounted && raw.includes('["o"'));

  return {
    mayBeIn,
    told(text, alone) {
      if (isPlain && isPlainlyIn(text, spelling, prefix)) return true;
      if (!mayBeIn(text)) return false;
      return anywhere === null ? null : toldByPlaces(text, anywhere, alone, mayBeHidden);
    },
  };
}

function isPlainlyIn(text: string, spelling: string, prefix: boolean): boolean {
  let tried = 0;
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    if (!stands(text, at, at + spelling.length, prefix)) continue;
    if (isOfText(text, at)) return true;
    tried += 1;
    if (tried === mostTried) return false;
  }
  return false;
}

/** Places that turned out to be none of the text, after which no more are tried: each is looked for from its string's start. */
const mostTried = 20;

/** As `told` of a spelling of one word: what stands between the spaces around its letters says it, unless a string ends. */
function toldByPlaces(
  text: string,
  letters: RegExp,
  alone: Query,
  mayBeHidden: (text: string) => boolean,
): boolean | null {
  let isOpen = mayBeHidden(text) || hasMarks.test(text);
  /** How often its letters are in a string that is none of the text, or the first of a cell. */
  let outside = 0;
  let lookedAt = 0;
  for (const { 0: found, index } of text.matchAll(letters)) {
    if (index < lookedAt) continue;
    const chunk = chunkAround(text, index, index + found.length);
    const isThere = chunk && isWordThere(chunk, alone);
    if (chunk !== null) lookedAt = chunk.end;
    if (isThere === false) continue;
    if (isThere === null) {
      // Kinds, labels and keys begin with their strings; of others it would be long to tell.
      if (text[index - 1] === '"' && !isOfText(text, index)) outside += 1;
      else isOpen = true;
    } else if (outside < mostTried && isOfText(text, index)) return true;
    else outside += 1;
  }
  return isOpen || outside >= mostTried || (outside > 0 && hasTables(text)) ? null : false;
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
    const notBehind = behind ? '(?![A-Za-z])' : '';
    // The n of \n is no letter. Looked for behind the first one, so that the others are passed over soon.
    const notBefore = before ? `(?<!(?<!\\\\)[A-Za-z]${first})` : '';
    if (others.length === 0) return new RegExp(first + notBehind + notBefore);
    return new RegExp([first + notBefore, ...others].join(wordDivision) + notBehind);
  });
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** A character in the bytes of a text that has no marks apart. */
const composedForm = (character: string): string =>
  oneOf([character, ...(twins[character] ?? [])].map(latin1));

/** The same with its mark apart, which may stand in the next string. */
function anyForm(character: string): string {
  const apart = Array.from(character.normalize('NFD'), latin1);
  return apart.length === 1
    ? composedForm(character)
    : oneOf([composedForm(character), apart.join(wordDivision)]);
}

const oneOf = (forms: readonly string[]): string =>
  forms.length === 1 ? `${forms[0]}` : `(?:${forms.join('|')})`;
