import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack, type Pack } from '../../pack/open-pack.ts';
import { sampleCollection, sampleRecord } from '../../pack/sample-records.ts';
import { writePack } from '../../pack/write-pack.ts';
import { parseQuery } from '../parse-query.ts';
import { createQueryReader } from '../read/query-reader.ts';
import { nearestWords } from './near-words.ts';
import { suggest } from './suggest.ts';

const records = [
  sampleRecord({ id: 'a', title: 'Telegram from P’yŏngyang', abstract: 'Ri Sang-jo on the harvest.' }),
  sampleRecord({ id: 'b', title: 'Journal of an Ambassador', subjects: ['Harvests'] }),
  sampleRecord({ id: 'c', title: 'Pyongyang in the Spring', abstract: 'Беседа с Хрущевым. 金日成 1956' }),
  // One of the many is printed wrong.
  ...Array.from({ length: 60 }, (_, i) =>
    sampleRecord({
      id: `m${i}`,
      title: i === 0 ? 'Memorandun' : i === 1 ? 'Memorandum, memorandums' : 'Memorandum',
      abstract: 'Conversation',
    }),
  ),
];

let packs: Pack[];
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-suggest-'));
  packs = [records.slice(0, 2), records.slice(2)].map((some, i) => {
    const path = join(folder, `${i}.carrel`);
    writePack(path, { ...sampleCollection, id: `pack-${i}` }, some);
    return openPack(path);
  });
});
afterAll(() => {
  for (const pack of packs) pack.close();
});

describe('the nearest spellings', () => {
  it.each([
    ['pyongynag', ['pyongyang']],
    ['telegramm', ['telegram']],
    ['telegra', ['telegram']],
    ['хрущовым', ['хрущевым']],
    // More records have it than what was printed wrong, which is as near.
    ['memorandur', ['memorandum', 'memorandun', 'memorandums']],
    ['xhe', ['the']],
    ['xh', []],
    ['1965', []],
    ['金日', []],
    ['金日正', []],
    ['', []],
    ['two words', []],
    ['a'.repeat(5000), []],
  ])('of %s are %j', (word, near) => {
    expect(nearestWords(packs, word)).toEqual(near);
  });

  it('are words of the packs, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(nearestWords(packs, word).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('suggestions where nothing was found', () => {
  it.each([
    ['pyongynag', ['pyongyang']],
    ['ambasador "in the spring"', []],
    ['journl ambasador', ['journal ambassador']],
    ['"jurnal of an"', ['"journal of an"']],
    ['pyongynag OR telegrm', ['pyongyang OR telegram']],
    ['title:pyongynag -xy', ['title:pyongyang -xy']],
    ['Pyongyang', []],
    ['xy', []],
    ['?', []],
    ['quite another thing', []],
  ])('for %s are %j', (text, suggestions) => {
    expect(suggest(packs, parseQuery(text))).toEqual(suggestions);
  });
});

describe('what may have been meant', () => {
  function meant(text: string, uncorrected = false, exact = false): string[] {
    const reader = createQueryReader();
    const reading = { exact, off: [], uncorrected };
    const read = reader.read(packs, text, reading, { prefixLast: !text.endsWith(' ') });
    return reader.interpret(packs, read, reading).suggestions;
  }

  it.each([
    ['a word that is as it should be', 'memorandum ', []],
    ['a word that is corrected', 'pyongynag ', []],
    ['a word three slips away', 'ambzzsadxr ', ['ambassador']],
    ['such a word beside one that is corrected', 'jurnal ambzzsadxr ', ['journal ambassador']],
    ['a phrase that is corrected', '"jurnal of an" ', []],
    ['a phrase with a word three slips away', '"ambzzsadxr of" ', []],
    ['a rare word beside a frequent one', 'memorandun ', ['memorandum']],
    ['the same with the rest of a query', 'title:memorandun -army ', ['title:memorandum -army']],
    ['a rare form of a frequent word', 'memorandums ', []],
    ['a rare word that is being typed', 'memorandun', []],
    ['a rare word without a frequent neighbour', 'harvest ', []],
    ['nothing that is near anything', 'qqqqqqqqqq ', []],
    ['one of two that is near nothing', 'qqqqqqqqqq memorandun ', []],
    ['what would find nothing', 'ambzzsadxr telegram ', []],
    ['nothing at all', '', []],
  ])('is proposed for %s', (_, text, suggestions) => {
    expect(meant(text)).toEqual(suggestions);
  });

  it('is proposed where the reader took a correction back, and not where the spelling is exact', () => {
    expect(meant('pyongynag ', true)).toEqual(['pyongyang']);
    expect(meant('pyongynag ', false, true)).toEqual([]);
  });

  it('is never asked in vain', () => {
    const piece = fc.constantFrom(
      'memorandun',
      'jurnal',
      '"',
      'title:',
      '-',
      ' ',
      'OR',
      '(',
      '金日',
      'qqqqq',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(meant(pieces.join('')).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
