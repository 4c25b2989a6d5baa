import type { Block, DocumentModel } from '#contract/document.ts';

/** Help for the tests of anchors: documents whose letters know where they came from, however they are edited. */

/** A letter, and the number that it had in the first document; negative for one that came in or is a copy. */
interface Letter {
  readonly text: string;
  readonly origin: number;
}
export interface Paragraph {
  readonly id: string;
  readonly letters: readonly Letter[];
}

export type Random = (below: number) => number;

/** Numbers of the paragraphs' letters run on, with one for each new line between two of them. */
export function paragraphsOf(texts: readonly string[]): Paragraph[] {
  let origin = 0;
  return texts.map((text, at) => {
    const letters = Array.from({ length: text.length }, (_, i) => ({
      text: text[i] ?? '',
      origin: origin + i,
    }));
    origin += text.length + 1;
    return { id: `p${at}`, letters };
  });
}

export const documentOf = (paragraphs: readonly Paragraph[]): DocumentModel => ({
  language: 'en',
  blocks: paragraphs.map(
    ({ id, letters }): Block => ({
      type: 'paragraph',
      id,
      content: [{ type: 'text', text: letters.map(({ text }) => text).join('') }],
    }),
  ),
  footnotes: [],
});

/** Origins of the flat text's letters; a new line between two paragraphs has that of the letter before it, and one more. */
export function originsOf(paragraphs: readonly Paragraph[]): number[] {
  return paragraphs.flatMap(({ letters }, at) => {
    const own = letters.map(({ origin }) => origin);
    if (at === paragraphs.length - 1) return own;
    const last = own.at(-1) ?? -1;
    return [...own, last < 0 ? -1 : last + 1];
  });
}

const came = (text: string): Letter[] =>
  Array.from({ length: text.length }, (_, i) => ({ text: text[i] ?? '', origin: -1 }));
const copied = (letters: readonly Letter[]): Letter[] => letters.map(({ text }) => ({ text, origin: -1 }));

/** Words of a paragraph as stretches of its letters. */
function wordAt({ letters }: Paragraph, random: Random): readonly [number, number] | null {
  const text = letters.map((letter) => letter.text).join('');
  const words = [...text.matchAll(/\p{L}+/gu)];
  const word = words[random(words.length)];
  return word === undefined ? null : [word.index, word.index + word[0].length];
}

type Edit = (paragraphs: readonly Paragraph[], random: Random, words: readonly string[]) => Paragraph[];

const replaceAt = (all: readonly Paragraph[], at: number, ...next: Paragraph[]): Paragraph[] => [
  ...all.slice(0, at),
  ...next,
  ...all.slice(at + 1),
];

function inWords(
  times: number,
  change: (word: Letter[], random: Random, words: readonly string[]) => Letter[],
): Edit {
  return (paragraphs, random, words) => {
    let all = [...paragraphs];
    for (let time = 0; time < times; time += 1) {
      const at = random(all.length);
      const paragraph = all[at] as Paragraph;
      const stretch = wordAt(paragraph, random);
      if (stretch === null) continue;
      const [start, end] = stretch;
      const { id, letters } = paragraph;
      const changed = change(letters.slice(start, end), random, words);
      all = replaceAt(all, at, {
        id,
        letters: [...letters.slice(0, start), ...changed, ...letters.slice(end)],
      });
    }
    return all;
  };
}

const pick = (words: readonly string[], random: Random) => words[random(words.length)] ?? 'word';

/** What editions do to their texts. */
export const edits: Readonly<Record<string, Edit>> = {
  'words changed': inWords(12, (_, random, words) => came(pick(words, random))),
  'words put in': inWords(12, (word, random, words) => [...word, ...came(` ${pick(words, random)}`)]),
  'words left out': inWords(12, () => []),
  'letters changed': inWords(20, (word, random) => word.with(random(word.length), { text: 'x', origin: -1 })),
  'a paragraph moved': (all, random) => {
    const from = random(all.length);
    const rest = all.filter((_, at) => at !== from);
    const to = random(rest.length + 1);
    return [...rest.slice(0, to), all[from] as Paragraph, ...rest.slice(to)];
  },
  'a paragraph split': (all, random) => {
    const at = random(all.length);
    const { id, letters } = all[at] as Paragraph;
    const cut = random(letters.length + 1);
    return replaceAt(
      all,
      at,
      { id, letters: letters.slice(0, cut) },
      { id: `${id}-2`, letters: letters.slice(cut) },
    );
  },
  'a paragraph deleted': (all, random) => {
    const gone = random(all.length);
    return all.length < 2 ? [...all] : all.filter((_, at) => at !== gone);
  },
  'a paragraph doubled before it': (all, random) => {
    const at = random(all.length);
    const whole = all[at] as Paragraph;
    // The copy takes the id: ids are made of what comes first.
    return replaceAt(
      all,
      at,
      { id: whole.id, letters: copied(whole.letters) },
      { ...whole, id: `${whole.id}-2` },
    );
  },
  'a paragraph doubled elsewhere, and changed': (all, random, words) => {
    const at = random(all.length);
    const whole = all[at] as Paragraph;
    const copy = { id: `${whole.id}-copy`, letters: copied(whole.letters) };
    const changed = edits['words changed']?.([whole], random, words) ?? [];
    const next = [...replaceAt(all, at, ...changed)];
    next.splice(random(next.length + 1), 0, copy);
    return next;
  },
  'ids given anew': (all) => all.map(({ letters }, at) => ({ id: `n${at}`, letters })),
  'all words changed': (all, random, words) =>
    all.map(({ id, letters }) => ({
      id,
      letters: came(
        Array.from({ length: Math.ceil(letters.length / 6) }, () => pick(words, random)).join(' '),
      ),
    })),
};
