import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStemmable, stemOf } from './stem.ts';

describe('a stem', () => {
  it.each([
    ['harvest harvests harvested harvesting', 'harvest'],
    ['embassy embassies', 'embassi'],
    ['negotiate negotiation negotiations', 'negoti'],
    ['ambassador ambassadors', 'ambassador'],
  ])('is one for %s', (words, stem) => {
    expect(new Set(words.split(' ').map(stemOf))).toEqual(new Set([stem]));
  });

  // The older algorithm of Porter, that of SQLite, makes one of each of these.
  it.each([
    ['general', 'generation'],
    ['communism', 'community'],
    ['news', 'new'],
    ['policy', 'police'],
  ])('is not one for %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('of any word that may have one is there, in small letters and in no time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,40}$/), (word) => {
        expect([isStemmable(word, word), stemOf(word)]).toEqual([true, expect.stringMatching(/^[a-z]+$/)]);
      }),
    );
    const started = process.threadCpuUsage();
    stemOf('y'.repeat(100_000));
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});

describe('a word', () => {
  it.each([
    ['harvests', 'harvests', true],
    ['hastings', 'Hastings', false],
    ['harvests', 'HARVESTS', false],
    ['wars', 'wars', true],
    ['has', 'has', false],
    ['cafes', 'cafés', false],
    ['maos', 'Mao’s', false],
    ['1950s', '1950s', false],
    ['страны', 'страны', false],
    ['김일', '김일', false],
    ['', '', false],
  ])('folded as %j and printed as %j may be stemmed: %s', (folded, printed, answer) => {
    expect(isStemmable(folded, printed)).toBe(answer);
  });

  it('may be stemmed with a capital where it begins a sentence', () => {
    expect(isStemmable('harvests', 'Harvests', true)).toBe(true);
    expect(isStemmable('harvests', 'HARVESTS', true)).toBe(false);
  });
});
