import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, DocumentModel, Inline } from '#contract/document.ts';
import { createSpellings } from '../index/word-spellings.ts';
import { documentText } from '../read/document-text.ts';
import { getDocument } from '../read/records.ts';
import { firstRow, sql } from '../sql.ts';
import { withBlockIds } from './block-ids.ts';
import { openPack, type Pack } from './open-pack.ts';
import { sampleCollection, sampleRecord } from './sample-records.ts';
import { createUnweaver } from './unweave-text.ts';
import { writePack } from './write-pack.ts';

const path = join(mkdtempSync(join(tmpdir(), 'carrel-weave-')), 'woven.carrel');

/** What is asked of a pack of records that have these texts. */
function inPack<T>(records: readonly (readonly DocumentModel[])[], ask: (pack: Pack) => T): T {
  const how = { kind: 'translation', language: 'en' } as const;
  const sources = records.map((texts, i) => {
    const versions = texts.map((document, each) => ({ ...how, id: `v${each}`, document }));
    return sampleRecord({ id: `r${i}`, title: '' }, versions);
  });
  writePack(path, sampleCollection, sources, { overwrite: true });
  const pack = openPack(path);
  const answer = ask(pack);
  pack.close();
  return answer;
}

/** What weaving tells apart, kinds of the compact form, and more words that are not plain than are passed over at once. */
const plain = 'the The THE tHe rice Kim a A I 1956 3D'.split(' ');
const others = 'McNamara U.S. U.S.\nUS end. Sang-jo don’t “so” "so" ﬁ Ärger 毛澤東 김일성 🙂 \u2028 —'.split(
  ' ',
);
const marks = '\\ \\n \\u0041 \\" " \n \r\n \t \0 \u001f \x7f \' ["p"," \ud800 \udc00'.split(' ');
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plain, '') },
  fc.constantFrom(...others, '毛'.repeat(600), 'ab'.repeat(200)),
  fc.constantFrom(...marks, ...'hpouqtxrescnldmabf'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const between = fc.constantFrom(' ', ' ', '', '  ', ', ', '\n', '-');
const pieces = fc.array(piece, { maxLength: 14, size: 'max' });
const text = fc.tuple(pieces, between).map(([all, one]) => all.join(one));

const type = <const T extends string>(...types: T[]) => fc.constantFrom(...types);
const upTo = <T>(most: number, each: fc.Arbitrary<T>) => fc.array(each, { maxLength: most });

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => {
  const content = tie('inlines');
  const mark = type('supplied', 'unclear', 'gap', 'deleted', 'added');
  return {
    inlines: upTo(4, tie('inline')),
    inline: fc.oneof(
      { maxDepth: 3 },
      { weight: 6, arbitrary: fc.record({ type: type('text'), text }) },
      fc.record({ type: type('code'), text }),
      fc.record({ type: type('footnote-reference'), note: text, label: text }),
      fc.record({ type: type('page-break'), label: text }),
      fc.record({ type: type('line-break') }),
      fc.record({ type: type('emphasis', 'strong'), content }),
      fc.record({ type: type('name', 'place'), content, key: text }, { requiredKeys: ['type', 'content'] }),
      fc.record({ type: type('date'), content, edtf: text }, { requiredKeys: ['type', 'content'] }),
      fc.record({ type: type('link'), target: text, content }),
      fc.record({ type: type('editorial'), mark, content }),
    ),
  };
});

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const id = fc.constant('');
  const row = upTo(3, inlines);
  return {
    blocks: upTo(4, tie('block')),
    block: fc.oneof(
      { maxDepth: 3 },
      { weight: 4, arbitrary: fc.record({ type: type('paragraph'), id, content: inlines }) },
      fc.record({ type: type('heading'), id, level: fc.integer({ min: 1, max: 6 }), content: inlines }),
      fc.record({ type: type('table'), id, header: row, rows: upTo(3, row) }),
      fc.record({ type: type('preformatted'), id, text }),
      fc.record({ type: type('page-break'), id, label: text }),
      fc.record({ type: type('rule'), id }),
      fc.record({ type: type('quotation'), id, blocks: tie('blocks') }),
      fc.record({ type: type('list'), id, ordered: fc.boolean(), items: upTo(3, tie('blocks')) }),
    ),
  };
});

const footnotes = upTo(2, fc.record({ id: text, label: text, blocks }));
const document = fc.record({ language: text, blocks, footnotes }).map(withBlockIds);

function words(...texts: string[]): DocumentModel {
  const own = texts.map((each): Block => ({ type: 'preformatted', id: '', text: each }));
  return withBlockIds({ language: 'en', blocks: own, footnotes: [] });
}

it('texts are read as they were written, whatever is in them', () => {
  fc.assert(
    fc.property(upTo(4, upTo(3, document)), fc.boolean(), (some, isBackwards) => {
      const all = [[words('rice')], ...some];
      const asked = all.flatMap((texts, i) => texts.map((each, j) => [`r${i}`, `v${j}`, each] as const));
      if (isBackwards) asked.reverse();
      const read = inPack(all, (pack) => asked.map(([record, id]) => getDocument(pack, record, id)));
      expect(read).toEqual(asked.map(([, , each]) => each));
    }),
    { numRuns: 150 },
  );
});

it('texts are read of a pack that has no words, as of pictures', () => {
  expect(inPack([[words()]], (pack) => getDocument(pack, 'r0', 'v0'))).toEqual(words());
});

it('plain prose takes fewer bytes than its letters, also before it is compressed', () => {
  const some = 'the of and Embassy rice harvest comrade Minister that on in to was Soviet'.split(' ');
  const wordAt = (n: number, i: number) => some[((n + 7) * (i + 3) ** 2) % some.length];
  const paragraph = (n: number) =>
    `The ${Array.from({ length: 30 }, (_, i) => wordAt(n, i)).join(' ')}, again.`;
  const texts = Array.from({ length: 1000 }, (_, i) => words(paragraph(i), paragraph(i * i)));
  const letters = texts.map(documentText).join('').length;
  const [clusters = 0, woven = 0] = inPack([texts], ({ db }) => [
    firstRow<{ n: number }>(db, sql`SELECT sum(length(content)) AS n FROM cluster`)?.n,
    firstRow<{ n: number }>(db, sql`SELECT sum(length) AS n FROM version`)?.n,
  ]);
  expect([clusters < letters / 4, woven < letters / 3]).toEqual([true, true]);
});

it('whatever bytes and words are put together, they give bytes or a plain error', () => {
  const bytes = fc.array(fc.oneof(fc.nat(7), fc.nat(255)), { maxLength: 400, size: 'max' });
  const ordinals = fc.array(fc.oneof(fc.nat(3), fc.nat(7), fc.nat()), { maxLength: 400, size: 'max' });
  const unweave = createUnweaver();
  inPack([[words(`3d a ${'long'.repeat(150)} rice 김`)]], ({ db }) => {
    const woven = fc.property(bytes, ordinals, (some, those) => {
      const sequence = { ordinals: Uint32Array.from(those), count: those.length };
      const started = performance.now();
      try {
        const json = unweave(Buffer.from(some), sequence, createSpellings(db, 5));
        expect(json.length).toBeLessThanOrEqual(601 * some.length);
      } catch (error) {
        expect((error as Error).constructor).toBe(Error);
      }
      expect(performance.now() - started).toBeLessThan(1000);
    });
    fc.assert(woven, { numRuns: 2000 });
  });
});
