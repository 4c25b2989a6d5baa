import { wordsOf } from '../words.ts';
import type { ItemClass, Piece } from './item.ts';
import { has, headOf, isTelling, type MakeQuery, paragraphsOf, printedWords } from './making.ts';
import { phraseOfHead, phraseOfText } from './phrases.ts';

const words = (text: string): Piece => ({ text, phrase: false });

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

/** `September 8, 1960` and `September 1960`. */
const dateWords = (day: string) => `${monthOf(day)} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
const monthWords = (day: string) => `${monthOf(day)} ${day.slice(0, 4)}`;
const monthOf = (day: string) => months[Number(day.slice(5, 7)) - 1];

/** The first telling words of the head, and the day. No other document of that day may have them in its head. */
const headAndDate: MakeQuery = ({ docs, vocabulary }, { title, text, day }, must) => {
  if (day === null) return null;
  const head = headOf(title);
  if (must !== undefined && !has(head, must)) return null;
  const telling = printedWords(head).filter(isTelling).slice(0, 6);
  if (telling.length < 3) return null;
  const asked = [...telling, ...(must === undefined || has(telling.join(' '), must) ? [] : [must])].join(' ');
  const query = `${asked} ${dateWords(day)}`;
  const stands = new Set(wordsOf(`${title}\n${text}`));
  if (!wordsOf(query).every((word) => stands.has(word))) return null;
  const rivals = vocabulary.withAll(wordsOf(asked)).filter((at) => {
    const other = docs[at];
    if (other?.day !== day) return false;
    const inHead = new Set(wordsOf(other.title));
    return wordsOf(asked).every((word) => inHead.has(word));
  });
  return rivals.length === 1 ? [words(query)] : null;
};

/** Three of the rarest words of the abstract or the first paragraph, though none that only this document has. */
const rareWords: MakeQuery = ({ docs, vocabulary, random }, { text }, must) => {
  const [opening] = paragraphsOf(text, 25);
  if (opening === undefined || (must !== undefined && !has(opening, must))) return null;
  const candidates = [...new Set(printedWords(opening))]
    .filter((word) => /^\p{L}{5,}$/u.test(word) && (must === undefined || !has(must, word)))
    .map((word) => ({ word, count: vocabulary.count(wordsOf(word).join('')) }))
    .filter(({ count }) => count >= 4 && count <= 900)
    .sort((a, b) => a.count - b.count)
    .slice(0, 8);
  const wanted = must === undefined ? 3 : 2;
  if (candidates.length < wanted) return null;
  const chosen = random
    .shuffled(candidates)
    .slice(0, wanted)
    .map(({ word }) => word);
  const query = [...(must === undefined ? [] : [must]), ...chosen].join(' ');
  const rivals = vocabulary.withAll(wordsOf(query)).filter((at) => {
    const inOpening = new Set(wordsOf(paragraphsOf(docs[at]?.text ?? '', 25)[0] ?? ''));
    return wordsOf(query).every((word) => inOpening.has(word));
  });
  return rivals.length === 1 ? [words(query)] : null;
};

/** A person and a month: the only document of that month that has the name. */
const personAndMonth: MakeQuery = ({ docs, vocabulary, random }, { title, text, day, people }, must) => {
  if (day === null) return null;
  const stands = new Set(wordsOf(`${title}\n${text}`));
  const month = monthWords(day);
  const isOnly = (name: string) => {
    const query = wordsOf(`${name} ${month}`);
    if (!query.every((word) => stands.has(word))) return false;
    const ofMonth = vocabulary
      .withAll(wordsOf(name))
      .filter((at) => docs[at]?.day?.startsWith(day.slice(0, 7)));
    return ofMonth.length === 1;
  };
  if (must !== undefined) return isOnly(must) ? [words(`${must} ${month}`)] : null;
  for (const name of random.shuffled(people)) {
    const plain = name.replace(
      /^(General|Admiral|Colonel|Captain|Lieutenant|Major|Brigadier|Sir|Dr\.) /g,
      '',
    );
    const spelled = [
      plain,
      plain
        .split(/[ ,]+/)
        .filter((part) => /^\p{L}{4,}/u.test(part))
        .at(-1) ?? '',
    ];
    const found = spelled.find((each) => each.length > 3 && isOnly(each));
    if (found !== undefined) return [words(`${found} ${month}`)];
  }
  return null;
};

/** How the queries of each class are made; of several ways each makes as many. */
export const makers: Readonly<Record<ItemClass, readonly MakeQuery[]>> = {
  'head and date': [headAndDate],
  words: [rareWords],
  phrase: [phraseOfText, phraseOfHead],
  'person and month': [personAndMonth],
};
