import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import type { Row } from './row.ts';

const rowsOf = (headers: readonly string[], rows: readonly (readonly string[])[]): Row[] =>
  rows.map((row, index) => ({
    line: index + 2,
    cells: new Map(row.flatMap((cell, at) => (cell === '' ? [] : [[headers[at] ?? '', [cell]] as const]))),
  }));

const guess = (headers: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const { mapping, unmapped } = guessMapping(headers, rowsOf(headers, rows));
  return { ...Object.fromEntries(mapping), unmapped };
};

describe('columns are guessed from the headers of', () => {
  it('Dublin Core, with or without its name', () => {
    expect(
      guess(['dc:title', 'dcterms:created', 'DC.Creator', 'dc:description', 'dcterms:spatial', 'dc:rights']),
    ).toEqual({
      'dc:title': 'title',
      'dcterms:created': 'date',
      'DC.Creator': 'author',
      'dc:description': 'abstract',
      'dcterms:spatial': 'place',
      'dc:rights': 'rights',
      unmapped: [],
    });
  });

  it('Omeka', () => {
    expect(
      guess([
        'Item Id',
        'Dublin Core:Title',
        'Dublin Core : Subject',
        'Item Type Metadata:Text',
        'tags',
        'public',
      ]),
    ).toEqual({
      'Item Id': 'id',
      'Dublin Core:Title': 'title',
      'Dublin Core : Subject': 'subject',
      'Item Type Metadata:Text': 'text',
      tags: 'subject',
      unmapped: ['public'],
    });
  });

  it('DSpace', () => {
    expect(
      guess([
        'dc.title[en_US]',
        'dc.contributor.author',
        'dc.date.issued',
        'dc.description.abstract',
        'dc.identifier.uri',
      ]),
    ).toEqual({
      'dc.title[en_US]': 'title',
      'dc.contributor.author': 'author',
      'dc.date.issued': 'date',
      'dc.description.abstract': 'abstract',
      'dc.identifier.uri': 'url',
      unmapped: [],
    });
  });

  it('Zotero, without its dates of housekeeping', () => {
    expect(
      guess([
        ...['Key', 'Item Type', 'Publication Year', 'Author', 'Title', 'Abstract Note', 'Date', 'Date Added'],
        ...[
          'Access Date',
          'Archive',
          'Archive Location',
          'Call Number',
          'Manual Tags',
          'Url',
          'File Attachments',
        ],
      ]),
    ).toEqual({
      Key: 'id',
      'Item Type': 'genre',
      Author: 'author',
      Title: 'title',
      'Abstract Note': 'abstract',
      Date: 'date',
      Archive: 'repository',
      'Archive Location': 'shelfmark',
      'Call Number': 'shelfmark',
      'Manual Tags': 'subject',
      Url: 'url',
      unmapped: ['Publication Year', 'Date Added', 'Access Date', 'File Attachments'],
    });
  });

  it('CollectionBuilder, where the better of two identifiers is the id', () => {
    expect(
      guess(
        [
          'objectid',
          'title',
          'date',
          'date-is-approximate?',
          'location',
          'identifier',
          'source',
          'object_transcript',
        ],
        ['d1', 'Coal', '1957', '', 'Anju', 'x1', 'Box 3', ''],
        ['d2', 'Rice', '', 'yes', 'Anju', '', '', ''],
      ),
    ).toEqual({
      objectid: 'id',
      title: 'title',
      date: 'date',
      'date-is-approximate?': 'date-approximate',
      location: 'place',
      identifier: 'alias',
      source: 'provenance',
      object_transcript: 'text',
      unmapped: [],
    });
  });
});

describe('the values have a say', () => {
  it('in what a file, a source and an identifier are', () => {
    const address = 'https://carrel.invalid/a.jpg';
    expect(
      guess(
        ['title', 'file', 'source', 'identifier', 'record'],
        ['A', address, address, 'x', 'r1'],
        ['B', address, address, 'x', 'r2'],
      ),
    ).toEqual({ title: 'title', file: 'url', source: 'url', record: 'id', unmapped: ['identifier'] });
  });
});

it('says how sure it is', () => {
  const sureness = (...headers: string[]) => guessMapping(headers, []).confidence;
  expect(sureness('title', 'id')).toBeGreaterThan(sureness('name', 'doc_date_raw'));
  expect(sureness('id', 'subject')).toBe(0);
  expect(sureness()).toBe(0);
});
