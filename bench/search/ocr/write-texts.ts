import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../random.ts';
import { type Confusion, confusionsOf, misread } from './confusions.ts';

const wordsPerFile = 2000;
const wordsPerLine = 11;
/** Of all words of the real texts 16 in a hundred occur once; these are drawn so that as many do. */
const garbled = 0.2;

export interface WrittenTexts {
  readonly files: number;
  readonly words: number;
  readonly distinct: number;
}

/**
 * Writes text files that look like the real ones of a folder, until they have so many distinct words: the real words as
 * often as they occur, one in five of them misread, or replaced by a number or by noise.
 */
export function writeOcrTexts(from: string, into: string, distinctWords: number, seed = 9): WrittenTexts {
  mkdirSync(into, { recursive: true });
  const real = readdirSync(from).flatMap((name) => readFileSync(join(from, name), 'utf8').match(word) ?? []);
  const random = createRandom(seed);
  const counts = new Map<string, number>();
  for (const each of real) counts.set(each.toLowerCase(), (counts.get(each.toLowerCase()) ?? 0) + 1);
  const confusions = confusionsOf(counts);
  const distinct = new Set<string>();
  let files = 0;
  while (distinct.size < distinctWords) {
    const words = Array.from({ length: wordsPerFile }, () => draw(random, real, confusions));
    for (const each of words) for (const part of each.toLowerCase().match(word) ?? []) distinct.add(part);
    const lines = Array.from({ length: Math.ceil(words.length / wordsPerLine) }, (_, line) =>
      words.slice(line * wordsPerLine, (line + 1) * wordsPerLine).join(' '),
    );
    writeFileSync(join(into, `ocr-${String(files).padStart(6, '0')}.txt`), lines.join('\n'));
    files += 1;
  }
  return { files, words: files * wordsPerFile, distinct: distinct.size };
}

const word = /[\p{L}\p{N}]+/gu;

function draw(random: Random, real: readonly string[], confusions: readonly Confusion[]): string {
  const drawn = random.pick(real);
  if (random.next() >= garbled) return drawn;
  switch (random.below(8)) {
    case 0:
      return String(random.below(10_000_000));
    case 1:
      return noise(random, real);
    default:
      return misread(random, confusions, drawn.length < 4 ? drawn + random.pick(real) : drawn);
  }
}

/** Beginnings and ends of real words, run together: what is read where a stamp or a hand's writing stands. */
function noise(random: Random, real: readonly string[]): string {
  const [one, other] = [random.pick(real), random.pick(real)];
  return (
    one.slice(0, 1 + random.below(4)) + other.slice(-1 - random.below(4)) + random.pick(real).slice(0, 3)
  );
}
