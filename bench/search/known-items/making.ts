import type { Doc } from '../documents.ts';
import type { Random } from '../random.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { stopWords, wordsOf } from '../words.ts';
import type { Piece } from './item.ts';

/** What the makers of queries know. */
export interface Making {
  readonly docs: readonly Doc[];
  readonly vocabulary: Vocabulary;
  readonly random: Random;
}

/**
 * Makes a query for one document, or none where the document has nothing fit or others are as right. `must` are words
 * that the query has to hold, one after the other, such as a name; left out, none.
 */
export type MakeQuery = (making: Making, doc: Doc, must?: string) => readonly Piece[] | null;

/** A word as printed, with what is inside it: `President’s`, `Viet-Nam`, `U.S`. */
const printedWord = /[\p{L}\p{N}]+(?:[’'ʼ.-][\p{L}\p{N}]+)*/gu;
export const printedWords = (text: string): string[] => text.match(printedWord) ?? [];

/** A word that says more than `of` or `the`. */
export const isTelling = (word: string): boolean =>
  wordsOf(word).some((each) => each.length > 1 && !stopWords.has(each));

/** Whether the words of the phrase follow each other in the text. */
export const has = (text: string, phrase: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `);

export const paragraphsOf = (text: string, atLeast: number): string[] =>
  text.split(/\n\n/).filter((paragraph) => printedWords(paragraph).length >= atLeast);

/** A title without its number and its date. */
export const headOf = (title: string): string =>
  title.replace(/^\d+[a-z]?\.\s+/, '').replace(/,?\s+(undated|[A-Z][a-z]+ \d{1,2}, \d{4}).*$/, '');
