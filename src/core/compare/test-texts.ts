import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, DocumentModel } from '#contract/document.ts';
import { withBlockIds } from '../pack/block-ids.ts';

/** Help for the tests of comparison: documents with ids as packs give them, and edits whose truth is known. */

export const paragraph = (text: string): Block => ({
  type: 'paragraph',
  id: '',
  content: [{ type: 'text', text }],
});
export const page = (label: string): Block => ({ type: 'page-break', id: '', label });

export const documentOf = (language: string, blocks: readonly (Block | string)[]): DocumentModel =>
  withBlockIds({
    language,
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    footnotes: [],
  });

export type Random = (below: number) => number;

export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Paragraphs of real documents: of a TEI volume where one is there, and of the Reader's Guide. */
export function realTexts(): string[][] {
  const root = join(import.meta.dirname, '../../..');
  const guide = join(root, 'resources/collections/readers-guide');
  const chapters = readdirSync(guide)
    // Not those that came since: which documents are edited, and how, hangs on what there is to choose from.
    .filter((name) => /^[01]\d-.+\.md$/.test(name))
    .map((name) =>
      readFileSync(join(guide, name), 'utf8')
        .split(/\n{2,}/)
        .slice(1),
    );
  const volume = join(root, '../shared/data/frus/frus1951v07p2.xml');
  if (!existsSync(volume)) return chapters;
  const documents = readFileSync(volume, 'utf8')
    .split('<div ')
    .map((part) =>
      [...part.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, text = '']) =>
        text
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
    );
  return [...chapters, ...documents.filter((texts) => texts.length >= 6)];
}

/** A text made of another, and which of its paragraphs came from which. */
export interface Edited {
  readonly texts: readonly string[];
  /** Pairs of indexes that belong together. */
  readonly truth: readonly (readonly [number, number])[];
}

/** Drops, adds, parts and joins paragraphs, and changes the words of those that stay by `change`. */
export function editTexts(
  texts: readonly string[],
  random: Random,
  change: (text: string) => string,
): Edited {
  const made: string[] = [];
  const truth: [number, number][] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const lot = random(20);
    if (lot === 0) continue;
    if (lot === 1)
      made.push(
        change(texts[random(texts.length)] ?? '')
          .split(' ')
          .reverse()
          .join(' '),
      );
    const middle = text.indexOf('. ', text.length / 3);
    if (lot === 2 && middle > 0) {
      truth.push([at, made.length], [at, made.length + 1]);
      made.push(change(text.slice(0, middle + 1)), change(text.slice(middle + 2)));
    } else if (lot === 3 && at + 1 < texts.length) {
      truth.push([at, made.length], [at + 1, made.length]);
      made.push(change(`${text} ${texts[at + 1]}`));
      at += 1;
    } else {
      truth.push([at, made.length]);
      made.push(change(text));
    }
  }
  return { texts: made, truth };
}
