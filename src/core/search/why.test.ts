import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { whyFound } from './why.ts';

describe('why a record was found', () => {
  it('names the fields and the spellings in them', () => {
    const record = {
      title: 'Pyŏngyang to Moscow',
      names: '',
      abstract: 'In PYONGYANG and Pyongyang, P’yŏngyang.',
      text: 'Nothing.',
    };
    expect(whyFound(record, parseQuery('pyongyang'))).toEqual([
      { field: 'title', matched: ['Pyŏngyang'] },
      { field: 'abstract', matched: ['PYONGYANG', 'P’yŏngyang'] },
    ]);
  });

  it('tells a name as one', () => {
    const record = { title: 'Kim Il-sung and Kim', names: 'Kim Il Sung', abstract: '', text: '' };
    expect(whyFound(record, parseQuery('kim il sung'))).toEqual([
      { field: 'title', matched: ['Kim Il-sung', 'Kim'] },
      { field: 'names', matched: ['Kim Il Sung'] },
    ]);
  });

  it('names nothing where nothing is asked', () => {
    expect(whyFound({ title: 'a', names: '', abstract: '', text: '' }, parseQuery(''))).toEqual([]);
  });
});
