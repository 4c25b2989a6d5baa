import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { fieldSize } from '../../index/index-fields.ts';
import { indexOf } from '../../index/open-index.ts';
import { withBlockIds } from '../../pack/block-ids.ts';
import { openPack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { joinsOf, tokenise } from '../fold.ts';
import { findPhrase } from './find-phrase.ts';
import { createWordReader, type WordReader } from './read-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-phrase-'));
afterAll(() => rmSync(folder, { recursive: true }));
let packs = 0;

interface Texts {
  readonly text: string;
  readonly title: string;
}

type Found = [row: number, ...places: number[]][];

/** A pack of these texts, and a search in it. */
function packOf(records: readonly Texts[]) {
  packs += 1;
  const path = join(folder, `${packs}.carrel`);
  const written = records.map(({ text, title }, i) => {
    const content = [{ type: 'text' as const, text }];
    const document = withBlockIds({
      language: 'en',
      blocks: [{ type: 'paragraph', id: '', content }],
      footnotes: [],
    });
    return sampleRecord({ id: `r${i}`, title }, [
      { id: 't', kind: 'transcription', language: 'en', document },
    ]);
  });
  writePack(path, sampleCollection, written);
  const pack = openPack(path);
  const index = indexOf(pack);
  return {
    close: pack.close,
    reader: () => createWordReader(index),
    find(words: readonly string[], prefix: boolean, reader: WordReader, among?: Uint32Array): Found {
      const found: Found = [];
      const told = (row: number, { values, length }: { values: Uint32Array; length: number }) =>
        void found.push([row, ...values.subarray(0, length)]);
      findPhrase(index, reader, { words, prefix }, told, { among });
      return found;
    },
  };
}

/** The same by going through all words of all texts. */
function byHand(records: readonly Texts[], words: readonly string[], prefix: boolean): Found {
  const has = (own: ReadonlySet<string> | undefined, i: number) => {
    const word = words[i] as string;
    return prefix && i === words.length - 1
      ? [...(own ?? [])].some((each) => each.startsWith(word))
      : own?.has(word);
  };
  return records.flatMap(({ text, title }, i): Found => {
    const places = [text, title].flatMap((field, number) => {
      const tokens = tokenise(field);
      const at = tokens.map(({ folded }) => new Set([folded]));
      for (const { folded, first } of joinsOf(tokens)) at[first]?.add(folded);
      return [...at.keys()]
        .filter((start) => words.every((_, each) => has(at[start + each], each)))
        .map((start) => number * fieldSize + start);
    });
    return places.length > 0 ? [[i + 1, ...places]] : [];
  });
}

const word = fc.constantFrom(
  ...['army', 'Army', 'of', 'of', 'the', 'U.S.', 'us', 'US', 'U.S.S.R.', 'Sang-jo', 'sangjo', 'sang', 'jo'],
  ...['k-oja', 'k-oha', 'koja', '김일성', 'door-to-door', 'Mao’s', '1956', 'é', 'zebra.'],
);
const prose = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const sought = fc.constantFrom(
  ...[
    'army',
    'of',
    'the',
    'us',
    'u',
    's',
    'ussr',
    'sangjo',
    'sang',
    'jo',
    'k',
    'koja',
    'ko',
    'mao',
    'do',
    '',
  ],
);

it('finds what all texts and titles have, words in one piece too, in whatever records it is asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: prose, title: prose.map((words) => `T ${words}`) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fc.tuple(fc.array(sought, { minLength: 1, maxLength: 4 }), fc.boolean()), { maxLength: 12 }),
      (records, phrases) => {
        const { find, reader, close } = packOf(records);
        // One reader for all, as a search has: what it keeps of a word is asked again.
        const shared = reader();
        for (const [words, prefix] of phrases) {
          if (words.slice(0, prefix ? -1 : undefined).includes('')) continue;
          const expected = byHand(records, words, prefix);
          expect(find(words, prefix, shared)).toEqual(expected);
          const some = Uint32Array.from(records.keys(), (row) => row + 1).filter((row) => row % 2 === 1);
          expect(find(words, prefix, shared, some)).toEqual(expected.filter(([row]) => row % 2 === 1));
        }
        close();
      },
    ),
    { numRuns: 150 },
  );
});

it('finds a word once more that stands alone and in one piece', () => {
  const texts = [1, 2].map(() => ({ text: `usa ${'x '.repeat(400)} U.S.A.`, title: 'T' }));
  const { find, reader, close } = packOf(texts);
  const shared = reader();
  for (let times = 0; times < 3; times += 1) {
    expect(find(['usa'], false, shared)).toEqual(byHand(texts, ['usa'], false));
  }
  close();
});

it('finds a plain word beside more in one piece than are counted', () => {
  const { find, reader, close } = packOf([{ text: `us first ${'U.S. '.repeat(70_000)}`, title: 'T' }]);
  expect(find(['us', 'first'], false, reader())).toEqual([[1, 0]]);
  close();
});
