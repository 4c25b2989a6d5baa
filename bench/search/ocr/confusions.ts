import type { Random } from '../random.ts';

/** One letter that was read as something else; either side may be empty. */
export interface Confusion {
  readonly from: string;
  readonly to: string;
}

/** A word that occurs so often is one that the typewriter wrote. */
const meant = 4;

/**
 * The confusions of a body of OCR text, each as often as it was seen: between the words that occur often and the rare ones
 * that are one letter away from just one of them.
 */
export function confusionsOf(counts: ReadonlyMap<string, number>): Confusion[] {
  const good = [...counts.keys()].filter(
    (word) => word.length >= 4 && (counts.get(word) ?? 0) >= meant && /^[a-z]+$/.test(word),
  );
  const shortened = new Map<string, string[]>();
  for (const word of good) {
    for (const each of [word, ...withoutOne(word)]) {
      const list = shortened.get(each);
      if (list) list.push(word);
      else shortened.set(each, [word]);
    }
  }
  const seen: Confusion[] = [];
  for (const [word, count] of counts) {
    if (count >= meant || word.length < 4) continue;
    const near = new Set([word, ...withoutOne(word)].flatMap((each) => shortened.get(each) ?? []));
    const [only] = near;
    const confusion = near.size === 1 && only !== undefined ? confusionBetween(only, word) : null;
    if (confusion) seen.push(confusion);
  }
  return seen;
}

const withoutOne = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** What differs between the ends that two words have in common. */
function confusionBetween(one: string, other: string): Confusion | null {
  let begin = 0;
  while (begin < Math.min(one.length, other.length) && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - begin && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const from = one.slice(begin, one.length - end);
  const to = other.slice(begin, other.length - end);
  return from.length <= 1 && to.length <= 1 && from !== to ? { from, to } : null;
}

/** A word as it might have been read: some of its letters confused, as often as that was seen. */
export function misread(random: Random, confusions: readonly Confusion[], word: string): string {
  let read = word;
  const slips = 1 + random.below(3);
  for (let slip = 0; slip < slips; slip += 1) {
    for (let tries = 0; tries < 20; tries += 1) {
      const { from, to } = random.pick(confusions);
      const start = random.below(read.length + 1);
      const at = from === '' ? start : read.indexOf(from, start);
      if (at === -1) continue;
      read = read.slice(0, at) + to + read.slice(at + from.length);
      break;
    }
  }
  return read;
}
