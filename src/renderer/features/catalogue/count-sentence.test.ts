import { describe, expect, it } from 'vitest';
import { countSentence } from './count-sentence.ts';

describe('the count of the catalogue', () => {
  it('names the records, and the undated among them', () => {
    expect(countSentence({ total: 10, of: 10, undated: 1 })).toBe('10 records, 1 undated');
  });

  it('says how many of how many', () => {
    expect(countSentence({ total: 3, of: 21, undated: 0 })).toBe('3 of 21 records');
  });

  it('says that nothing was found', () => {
    expect(countSentence({ total: 0, of: 21, undated: 0 })).toBe('0 of 21 records');
  });

  it('is in the singular for one record', () => {
    expect(countSentence({ total: 1, of: 1, undated: 0 })).toBe('1 record');
    expect(countSentence({ total: 0, of: 1, undated: 0 })).toBe('0 of 1 record');
  });

  it('groups the figures of large numbers', () => {
    expect(countSentence({ total: 1_204, of: 300_000, undated: 1_000 })).toBe(
      '1,204 of 300,000 records, 1,000 undated',
    );
  });
});
