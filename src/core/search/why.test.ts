import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { type Field, matchesIn, whyFound } from './why.ts';

const whyOf = (texts: Readonly<Record<Field, string>>, typed: string) => {
  const query = parseQuery(typed);
  return whyFound(texts, query, matchesIn(texts, query));
};

describe('why a record was found', () => {
  it('names the fields and the spellings in them', () => {
    const record = {
      title: 'Pyŏngyang to Moscow',
      names: '',
      abstract: 'In PYONGYANG and Pyongyang, P’yŏngyang.',
      text: 'Nothing.',
    };
    expect(whyOf(record, 'pyongyang')).toEqual([
      { field: 'title', matched: ['Pyŏngyang'] },
      { field: 'abstract', matched: ['PYONGYANG', 'P’yŏngyang'] },
    ]);
  });

  it('tells a name as one', () => {
    const record = { title: 'Kim Il-sung and Kim', names: 'Kim Il Sung', abstract: '', text: '' };
    expect(whyOf(record, 'kim il sung')).toEqual([
      { field: 'title', matched: ['Kim Il-sung', 'Kim'] },
      { field: 'names', matched: ['Kim Il Sung'] },
    ]);
  });

  it('names nothing where nothing is asked', () => {
    expect(whyOf({ title: 'a', names: '', abstract: '', text: '' }, '')).toEqual([]);
  });
});
