import type { Doc } from '../documents.ts';
import type { Piece } from '../known-items/item.ts';
import { createRandom, type Random } from '../random.ts';
import type { Language, Sentence } from './sentences.ts';

/** A query in one of the scripts without spaces, or with endings, and a sentence that has it. */
export interface ScriptItem {
  readonly label: string;
  readonly id: string;
  readonly pieces: readonly Piece[];
}

const perLabel = 60;
/** As many as every peer can answer: whoever finds all that have it, finds the sentence. */
const mostHaving = 10;

interface Known extends Sentence {
  readonly id: string;
}

/**
 * Queries for the sentences, always the same for the same sentences and seed. A query's characters stand in at most ten
 * documents of the corpus, so that the right sentence is among the first ten of whoever misses none.
 */
export function makeScriptItems(
  sentences: readonly Sentence[],
  docs: readonly Doc[],
  simplified: ReadonlyMap<string, string>,
  seed = 7,
): ScriptItem[] {
  const random = createRandom(seed);
  const ids = new Map(docs.map(({ id, text }) => [text.trim(), id]));
  const known = sentences.flatMap((sentence): Known[] => {
    const id = ids.get(sentence.text);
    return id === undefined ? [] : [{ ...sentence, id }];
  });
  const texts = docs.map(({ title, text }) => `${title}\n${text}`);
  const isTelling = (text: string) => {
    let having = 0;
    for (const each of texts) if (each.includes(text)) having += 1;
    return having > 0 && having <= mostHaving;
  };
  return kinds.flatMap((kind) => {
    const fitting = random.shuffled(known.filter(({ language }) => kind.languages.includes(language)));
    const items: ScriptItem[] = [];
    for (const sentence of fitting) {
      const asked = kind.ask(sentence, random, simplified, isTelling);
      if (asked !== null) {
        items.push({ label: kind.label, id: sentence.id, pieces: [{ text: asked, phrase: false }] });
      }
      if (items.length === perLabel) break;
    }
    return items;
  });
}

interface Kind {
  readonly label: string;
  readonly languages: readonly Language[];
  ask(
    sentence: Known,
    random: Random,
    simplified: ReadonlyMap<string, string>,
    isTelling: (text: string) => boolean,
  ): string | null;
}

const runs = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];
const choose = (random: Random, from: readonly string[], fits: (text: string) => boolean) =>
  random.shuffled(from).slice(0, 12).find(fits) ?? null;

const dividedWord =
  (letters: RegExp): Kind['ask'] =>
  ({ words }, random, _, isTelling) =>
    choose(random, words?.filter((word) => letters.test(word)) ?? [], isTelling);

const pairsIn = (text: string): string[] =>
  runs(text, /\p{sc=Han}{2,}/gu).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );

/** Full-width forms of ASCII stand in the same order, 0xFEE0 further on. */
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const kinds: readonly Kind[] = [
  { label: 'Korean: a word as divided', languages: ['ko'], ask: dividedWord(/^\p{sc=Hangul}{2,}$/u) },
  {
    label: 'Japanese: a word as divided',
    languages: ['ja'],
    ask: dividedWord(/^[\p{sc=Han}\p{sc=Katakana}]{2,}$/u),
  },
  {
    label: 'Korean: two syllables that begin a word',
    languages: ['ko'],
    ask: ({ text }, random, _, isTelling) =>
      choose(
        random,
        runs(text, /\p{sc=Hangul}{3,}/gu).map((run) => run.slice(0, 2)),
        isTelling,
      ),
  },
  {
    label: 'Chinese: two characters, anywhere',
    languages: ['zh'],
    ask: ({ text }, random, _, isTelling) => choose(random, pairsIn(text), isTelling),
  },
  {
    label: 'Chinese: a name by its first two characters',
    languages: ['zh'],
    // A foreign name is printed with a dot between its parts.
    ask: ({ text }, random, _, isTelling) =>
      choose(
        random,
        runs(text, /(?<=·)\p{sc=Han}{2,}/gu).map((run) => run.slice(0, 2)),
        isTelling,
      ),
  },
  {
    label: 'Chinese: simplified for traditional',
    languages: ['zh'],
    ask({ text }, random, simplified, isTelling) {
      const pairs = pairsIn(text).filter((pair) => [...pair].some((character) => simplified.has(character)));
      const traditional = choose(random, pairs, isTelling);
      return (
        traditional && [...traditional].map((character) => simplified.get(character) ?? character).join('')
      );
    },
  },
  {
    label: 'Korean: decomposed',
    languages: ['ko'],
    ask: ({ text }, random, _, isTelling) =>
      choose(random, runs(text, /(?<=^|\s)\p{sc=Hangul}{2,}(?=\s)/gu), isTelling)?.normalize('NFD') ?? null,
  },
  {
    label: 'Latin words in full width',
    languages: ['ko', 'zh', 'ja'],
    ask({ text }, random, _, isTelling) {
      const word = choose(random, runs(text, /(?<![\p{L}\p{N}])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu), isTelling);
      return word && fullWidth(word);
    },
  },
];
