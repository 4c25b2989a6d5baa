import type { Doc } from '../documents.ts';
import type { Random } from '../random.ts';
import { stopWords, wordsOf } from '../words.ts';
import { has, headOf, type MakeQuery, type Making, paragraphsOf } from './making.ts';

/** Six words out of a paragraph that follow each other in no other document. */
export const phraseOfText: MakeQuery = (making, { text }, must) => {
  const paragraphs = paragraphsOf(text, 40).filter((paragraph) => must === undefined || has(paragraph, must));
  if (paragraphs.length === 0) return null;
  const phrase = phraseIn(making.random, making.random.pick(paragraphs), 6, must);
  if (phrase === null || tellingWords(phrase) < 3) return null;
  const having = withItsWords(making, phrase).filter((each) => inDocument(each, phrase));
  return having.length === 1 ? [{ text: phrase, phrase: true }] : null;
};

/** Three to five words out of the head that follow each other in no other head, though in the text of other documents. */
export const phraseOfHead: MakeQuery = (making, { title }, must) => {
  const phrase = phraseIn(making.random, headOf(title), 3 + making.random.below(3), must);
  if (phrase === null || tellingWords(phrase) < 2) return null;
  const possible = withItsWords(making, phrase);
  const [head, ...heads] = possible.filter((each) => has(each.title, phrase));
  if (heads.length > 0) return null;
  const isElsewhere = possible.some((each) => each !== head && inDocument(each, phrase));
  return isElsewhere ? [{ text: phrase, phrase: true }] : null;
};

/** A run of that many words with nothing but spaces between them, with `must` among them; null where there is none. */
function phraseIn(random: Random, text: string, length: number, must: string | undefined): string | null {
  const fits = (words: readonly string[]) => must === undefined || has(words.join(' '), must);
  const runs = text
    .split(/[^\p{L} ’'-]+/u)
    .map((run) => run.trim().split(/\s+/))
    .filter((run) => run.length >= length && fits(run));
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const phrases = [...run.keys()]
    .filter((at) => at + length <= run.length)
    .map((at) => run.slice(at, at + length))
    .filter(fits);
  return phrases.length === 0 ? null : random.pick(phrases).join(' ');
}

const tellingWords = (phrase: string) => wordsOf(phrase).filter((word) => !stopWords.has(word)).length;

const withItsWords = ({ docs, vocabulary }: Making, phrase: string): Doc[] =>
  vocabulary.withAll(wordsOf(phrase)).flatMap((at) => docs[at] ?? []);

const inDocument = ({ title, text }: Doc, phrase: string) => has(`${title}\n${text}`, phrase);
