import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { type Field, matchesIn, whyFound } from './why.ts';

const whyOf = (some: Partial<Record<Field, string>>, typed: string) => {
  const query = parseQuery(typed);
  const texts = { title: '', names: '', abstract: '', archive: '', text: '', ...some };
  return whyFound(texts, query, matchesIn(texts, query));
};

describe('why a record was found', () => {
  it('names the fields and the spellings in them', () => {
    const record = {
      title: 'Pyŏngyang to Moscow',
      abstract: 'In PYONGYANG and Pyongyang, P’yŏngyang.',
      text: 'Nothing.',
    };
    expect(whyOf(record, 'pyongyang')).toEqual([
      { field: 'title', matched: ['Pyŏngyang'] },
      { field: 'abstract', matched: ['PYONGYANG', 'P’yŏngyang'] },
    ]);
  });

  it.each(['archive:795.00', '795.00'])('tells of the shelfmark: %s', (query) => {
    const record = { text: 'Nothing.', archive: 'Central Files\n795.00/6–2550' };
    expect(whyOf(record, query)).toEqual([{ field: 'archive', matched: ['795.00'] }]);
  });

  it('tells a name as one', () => {
    const record = { title: 'Kim Il-sung and Kim', names: 'Kim Il Sung' };
    expect(whyOf(record, 'kim il sung')).toEqual([
      { field: 'title', matched: ['Kim Il-sung', 'Kim'] },
      { field: 'names', matched: ['Kim Il Sung'] },
    ]);
  });

  it('names nothing where nothing is asked', () => {
    expect(whyOf({ title: 'a' }, '')).toEqual([]);
  });
});
