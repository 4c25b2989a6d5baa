import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { parseQuery } from '../parse-query.ts';
import { namesOfTable } from '../read/query-reader.ts';
import { complete } from './complete.ts';
import { createCompleter } from './completer.ts';
import { type CompletionIndex, gatherNow } from './completion-index.ts';

const puzanov = { name: 'Puzanov, A. M.', role: 'sender' as const, kind: 'person' as const, parts: null };
const kim = { ...puzanov, name: 'Kim Il Sung', role: 'mentioned' as const };
const records = [
  sampleRecord({
    id: 'a',
    title: '12. Journal of the Ambassador',
    abstract: 'Ri Sang-jo on the harvest of rice. A peaceful road.',
    agents: [puzanov, kim],
    places: ['Pyongyang', 'Moscow'],
    subjects: ['Harvests', 'Foreign trade'],
    genre: 'telegram',
    languages: ['ru', 'en'],
  }),
  sampleRecord({
    id: 'b',
    title: '13. Journal of the Ambassador',
    abstract: 'The harvest of rice. A peaceful road, a peaceful room, a peaceful road. 金日成',
    agents: [puzanov, { ...kim, name: 'Kim Il-Sung' }],
    places: ['Pyongyang'],
    subjects: ['Harvests'],
    genre: 'record of conversation',
  }),
  sampleRecord({
    id: 'c',
    title: 'Harvest “of” Sorrow*',
    abstract: 'Ri Sang-jo on rice. A peaceful room, a peaceful road.',
  }),
];

let packs: Pack[];
let index: CompletionIndex;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-complete-'));
  packs = [records, records.slice(0, 1)].map((some, i) => {
    const path = join(folder, `${i}.carrel`);
    writePack(path, { ...sampleCollection, id: `pack-${i}` }, some);
    return openPack(path);
  });
  index = gatherNow(packs.slice(0, 1), namesOfTable());
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

/** The query with each completion in it; `|` is the caret. */
function completed(typed: string): string[] {
  const caret = typed.indexOf('|');
  const query = typed.replace('|', '');
  const { from, to, completions } = complete(index, query, caret);
  return completions.map(
    ({ text, kind, count }) => `${query.slice(0, from)}${text}${query.slice(to)} ${kind} ${count}`,
  );
}

describe('completions', () => {
  it.each([
    ['a word', 'ric|', ['rice word 3']],
    ['a name by any of its words', 'sang|', ['"Ri Sang-jo" name 2', 'sangjo word 2']],
    [
      'a name of which a word stands',
      'harvest ri san|',
      ['harvest "Ri Sang-jo" name 2', 'harvest ri sang word 2', 'harvest ri sangjo word 2'],
    ],
    ['a name behind a hyphen', 'ri sang-j|', ['"Ri Sang-jo" name 2']],
    ['a name by another spelling of it', 'Пуза|', ['"Puzanov, A. M." name 2']],
    ['a name in another script', '김일|', ['"Kim Il" name 2', '"Kim Il Sung" name 2']],
    ['a name with a slip', 'puzznov|', ['"Puzanov, A. M." name 2', 'puzanov word 2']],
    ['a place and a word once', 'pyong|', ['Pyongyang place 2']],
    [
      'subject, words and heading, the likeliest first',
      'harv|',
      ['Harvests subject 2', 'harvest word 3', '"Harvest of Sorrow" title 1'],
    ],
    ['a heading without its number', 'journal of|', ['"Journal of the Ambassador" title 2']],
    ['only places behind place:', 'place:p|', ['place:Pyongyang place 2']],
    ['all places behind place:', 'place:|', ['place:Pyongyang place 2', 'place:Moscow place 1']],
    ['only subjects', 'subject:fo|', ['subject:"Foreign trade" subject 1']],
    ['only people', 'from:puz|', ['from:"Puzanov, A. M." name 2']],
    ['people, over several words behind a field', 'to:kim il|', ['to:"Kim Il Sung" name 2']],
    ['genres', 'genre:rec|', ['genre:"record of conversation" genre 1']],
    ['languages', 'language:r|', ['language:ru language 1']],
    ['under a minus', '-pyo|', ['-Pyongyang place 2']],
    ['in a parenthesis, before more', '(pyo| rice)', ['(Pyongyang rice) place 2']],
    [
      'a word in which the caret stands',
      'ri|ce harvest',
      ['"Ri Sang-jo" harvest name 2', 'ri harvest word 2'],
    ],
    ['the rest of a word', 'harvest pyo|xyz', ['harvest Pyongyang place 2']],
    [
      'the next word of a phrase, as often as it follows',
      '"peaceful ro|',
      ['"peaceful road word 3', '"peaceful room word 2'],
    ],
    ['the next word of a phrase that is closed', '"peaceful roa|"', ['"peaceful road" word 3']],
    ['a name in quotation marks', 'from:"kim|', ['from:"Kim Il Sung" name 2']],
    ['a name in closed quotation marks', '"ri sang|"', ['"Ri Sang-jo" name 2', '"ri sangjo" word 2']],
  ])('are made for %s', (_, typed, expected) => {
    expect(completed(typed)).toEqual(expected);
  });

  it.each([
    '|',
    'r|',
    'rice |',
    'date:19|',
    'id:a|',
    'note:x|',
    '=Ri|',
    'qqqqq|',
    '"rice" |',
    '"rice |',
    'rice OR|',
  ])('are none for %s', (typed) => {
    expect(completed(typed)).toEqual([]);
  });

  it('stay inside the text and can be read, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ri',
        'sang',
        'Journal',
        'of',
        'har',
        ' ',
        '"',
        '-',
        'place:',
        'from:',
        '(',
        'NEAR/3',
        '金',
        '*',
        '’',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(30), (pieces, caret) => {
        const query = pieces.join('');
        const { from, to, completions } = complete(index, query, caret);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(query.length);
        expect(completions.length).toBeLessThanOrEqual(8);
        for (const { text, count } of completions) {
          expect(count).toBeGreaterThan(0);
          expect(parseQuery(query.slice(0, from) + text).empty).toBe(false);
        }
      }),
    );
  });
});

describe('a completer', () => {
  const call = (some: readonly Pack[], pause = async () => {}) => ({
    query: 'pyong',
    caret: 5,
    getPacks: () => some,
    pause,
  });
  const counts = async (completer: ReturnType<typeof createCompleter>, some: readonly Pack[]) =>
    (await completer.complete(call(some))).completions.map(({ text, count }) => [text, count]);

  it('counts in the packs that it is asked for', async () => {
    const completer = createCompleter(namesOfTable);
    expect(await counts(completer, packs)).toEqual([['Pyongyang', 3]]);
    expect(await counts(completer, packs.slice(1))).toEqual([['Pyongyang', 1]]);
    expect(await counts(completer, [])).toEqual([]);
  });

  it('is given up where its pause throws, and goes on where it was', async () => {
    const completer = createCompleter(namesOfTable);
    const abort = async () => {
      throw new Error('no longer wanted');
    };
    await expect(completer.complete(call(packs, abort))).rejects.toThrow('no longer wanted');
    expect(await counts(completer, packs)).toEqual([['Pyongyang', 3]]);
  });

  it('begins anew when the packs change while it gathers', async () => {
    let now: readonly Pack[] = packs;
    let pauses = 0;
    const completer = createCompleter(namesOfTable);
    const { completions } = await completer.complete({
      ...call(packs),
      getPacks: () => now,
      pause: async () => {
        pauses += 1;
        if (pauses === 2) now = packs.slice(1);
      },
    });
    expect(completions.length).toBe(1);
  });
});
