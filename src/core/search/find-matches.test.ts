import { describe, expect, it } from 'vitest';
import { findMatches } from './find-matches.ts';
import type { MarkedField } from './marked-field.ts';
import { parseQuery } from './parse-query.ts';

const found = (text: string, query: string, field?: MarkedField) =>
  findMatches(text, parseQuery(query), field).map(({ start, end }) => text.slice(start, end));

describe('the matches of a clause', () => {
  it('with a field are in that field only, where it is known', () => {
    expect(found('rice', 'title:rice', 'title')).toEqual(['rice']);
    expect(found('rice', 'title:rice', 'text')).toEqual([]);
    expect(found('rice', 'title:rice')).toEqual(['rice']);
    expect(found('rice', 'rice', 'text')).toEqual(['rice']);
  });

  it('that asks for people, places or subjects are among the names', () => {
    for (const field of ['from', 'to', 'name', 'place', 'subject']) {
      expect([field, found('Kim', `${field}:kim`, 'names')]).toEqual([field, ['Kim']]);
    }
    expect(found('Kim', 'archive:kim', 'names')).toEqual([]);
    expect(found('Kim', 'name:kim', 'from')).toEqual(['Kim']);
    expect(found('Kim', 'from:kim', 'to')).toEqual([]);
  });

  it('with an exact spelling are spelled so', () => {
    expect(found('Pak, PAK, pak, Pak’s', '=Pak')).toEqual(['Pak', 'Pak']);
    expect(found('Sang-jo, Sangjo, Sang Jo', '=Sang-jo')).toEqual(['Sang-jo']);
    expect(found('Pak  Hon-yong, pak hon-yong', '="Pak Hon-yong"')).toEqual(['Pak  Hon-yong']);
    expect(found('Pakistan, pakistan', '=Pak*')).toEqual(['Pakistan']);
    expect(found('김일성', '=김일')).toEqual(['김일']);
  });

  it('are those of NEAR, OR and groups, but not of NOT', () => {
    expect(found('a b c d', '(a NEAR b) (c OR -d)')).toEqual(['a', 'b', 'c']);
    expect(found('a', '-a')).toEqual([]);
  });
});
