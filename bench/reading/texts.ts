import { markColours } from '#contract/mark-colours.ts';
import { describeAnchor } from '#core/anchor/describe-anchor.ts';
import { flatText } from '#core/anchor/flat-text.ts';
import { openLibrary } from '#core/library/open-library.ts';
import { markType } from '#core/marks/mark-body.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { listRecords } from '#core/read/list-records.ts';
import { getDocument } from '#core/read/records.ts';

/** A document that is read, and how long it is. */
export interface ReadText {
  readonly id: string;
  readonly version: string;
  readonly words: number;
}

export interface TextsOfPack {
  readonly collection: string;
  /** Those with a number, shortest first. */
  readonly texts: readonly ReadText[];
}

/** The numbered documents of a pack by their length. */
export function textsByLength(path: string): TextsOfPack {
  const pack = openPack(path);
  try {
    const texts = listRecords(pack).records.flatMap(({ id, number, versions: [version] }): ReadText[] =>
      number === null || !version ? [] : [{ id, version: version.id, words: version.words }],
    );
    return { collection: pack.collection.id, texts: texts.sort((a, b) => a.words - b.words) };
  } finally {
    pack.close();
  }
}

/** The id of the last block of a text. */
export function lastBlockOf(path: string, { id, version }: ReadText): string {
  const pack = openPack(path);
  try {
    return getDocument(pack, id, version).blocks.at(-1)?.id ?? '';
  } finally {
    pack.close();
  }
}

/** Marks all over a text, in a library of their own. */
export function markText(data: string, path: string, { id, version }: ReadText, marks: number): void {
  const pack = openPack(path);
  const library = openLibrary(data, { now: () => new Date(), log: () => {} });
  try {
    const flat = flatText(getDocument(pack, id, version));
    const step = (flat.text.length - 200) / marks;
    library.items(markType, 'mark').write(
      Array.from({ length: marks }, (_, at) => ({
        id: `mark-${at}`,
        ref: { collection: pack.collection.id, record: id },
        body: {
          anchor: describeAnchor(
            flat,
            version,
            Math.round(10 + at * step),
            Math.round(70 + at * step) + (at % 80),
          ),
          colour: markColours[at % markColours.length] ?? 'green',
          note: at % 10 === 0 ? 'A word on this passage.' : '',
          tags: [],
          createdAt: '2026-11-26T00:00:00.000Z',
          refused: null,
        },
      })),
    );
  } finally {
    library.close();
    pack.close();
  }
}
