import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { parseQuery } from './parse-query.ts';
import { hostileText } from './query/test-queries.ts';

const sentenceOf = (text: string, exact = false) => interpret(parseQuery(text), { exact }).sentence;

describe('the sentence of a query', () => {
  it.each([
    ['', 'All records: the query has no word to look for.'],
    ['rice', 'Records with “rice”.'],
    ['rice coal', 'Records with all of “rice”, “coal”.'],
    ['Sang-jo', 'Records with “sang jo” or “sangjo”.'],
    ['rice OR coal', 'Records with either “rice” or “coal”.'],
    ['rice (coal OR tea)', 'Records with “rice” and either “coal” or “tea”.'],
    ['rice coal OR tea', 'Records with either both “rice” and “coal” or “tea”.'],
    ['-army', 'All records without “army”.'],
    ['-(red army)', 'All records without both “red” and “army”.'],
    ['peace* -date:1956', 'Records with “peace…”, but not dated 1956.'],
    ['rice NEAR/5 coal', 'Records with “rice” and “coal” with at most 5 words between them.'],
    ['rice NEAR/0 coal', 'Records with “rice” and “coal” with nothing between them.'],
    [
      'title:harvest =Pak date:1956.. -army',
      'Records with “harvest” in the title and “Pak”, spelled exactly so, dated 1956 or later, but without “army”.',
    ],
    ['from:Kim to:Pak', 'Records with “kim” as sender or author and “pak” as recipient.'],
    ['date:1956', 'Records dated 1956.'],
    ['rice date:1957..1956', 'Records with “rice”, dated from 1956 to 1957.'],
    ['date:..1956-08', 'Records dated 1956-08 or earlier.'],
    ['before:1956', 'Records dated before 1956.'],
    ['undated:', 'Records without a date.'],
    ['undated:no', 'Records with a date.'],
    ['rice OR date:1956', 'Records either with “rice” or dated 1956.'],
    ['rice -(coal date:1956)', 'Records with “rice”, but not those with “coal” and dated 1956.'],
    ['genre:letter -language:ru', 'Records of the genre “letter”, but not in the language “ru”.'],
  ])('%s', (text, sentence) => {
    expect(sentenceOf(text)).toBe(sentence);
  });

  it('says once that all words are taken as they are spelled', () => {
    expect(sentenceOf('Pak =Kim', true)).toBe('Records with “Pak” and “Kim”, spelled exactly so.');
  });

  it('comes with the problems of the query', () => {
    expect(interpret(parseQuery('rice OR')).problems.map(({ code }) => code)).toEqual(['operator-alone']);
  });

  it('is there for any text', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, exact) => {
        expect(sentenceOf(text, exact)).toMatch(/^(?:Records|All records)\b.*\.$/s);
        expect(sentenceOf(text, exact)).not.toMatch(/undefined|null|with ,/);
      }),
      { numRuns: 1000 },
    );
  });
});
