import type { ReferenceFormat } from '#contract/citing-terms.ts';
import { type Reading, unread } from './gaps.ts';

const same = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, [name]]));
const dropped = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { drops: 'pandoc reads no such field' }]));
const noField = { drops: 'pandoc has no such variable' };

/** What pandoc makes of each field of ours; the manual of pandoc says nothing of it, so this is what it did. */
export const pandocReadings: Readonly<Partial<Record<ReferenceFormat, readonly [from: string, Reading]>>> = {
  'csl-json': [
    'csljson',
    {
      ...same(
        'author',
        'title',
        'genre',
        'recipient',
        'translator',
        'original-title',
        'container-title',
        'volume',
        'volume-title',
      ),
      ...same('number', 'version', 'publisher', 'archive_location', 'archive', 'archive-place', 'source'),
      ...same('call-number', 'URL', 'abstract', 'keyword', 'language', 'license', 'note'),
      issued: { in: ['issued'], loses: unread, why: 'pandoc writes no date in words into CSL-JSON' },
      contributor: { drops: 'to pandoc 2 it is no name, so that a list of names is read as nothing' },
    },
  ],
  biblatex: [
    'biblatex',
    {
      ...same('author', 'title', 'translator', 'volume', 'version', 'publisher', 'abstract', 'note'),
      type: ['genre'],
      origtitle: ['original-title'],
      booktitle: ['container-title'],
      booksubtitle: ['container-title'],
      date: ['issued', 'note'],
      addendum: ['note'],
      organization: ['publisher'],
      annotation: ['annote'],
      url: ['URL'],
      keywords: ['keyword'],
      langid: { drops: 'the language comes back, by another name: “ru-RU”' },
    },
  ],
  bibtex: [
    'bibtex',
    {
      ...same('author', 'title', 'volume', 'abstract', 'note', 'annote'),
      type: ['genre'],
      booktitle: ['container-title'],
      year: ['issued', 'note'],
      howpublished: ['publisher', 'note'],
      publisher: ['publisher'],
      url: ['URL'],
      keywords: ['keyword'],
      language: { drops: 'to pandoc BibTeX has no language but `langid`' },
      copyright: noField,
    },
  ],
  // Pandoc 3 alone reads these two; for Debian 12 there is bibutils.test.ts.
  ris: [
    'ris',
    {
      AU: ['author'],
      TI: ['title'],
      A2: ['editor'],
      T2: ['container-title'],
      VL: ['volume'],
      ET: ['edition'],
      PB: ['publisher'],
      DA: { in: ['issued'], loses: () => true, why: 'pandoc reads the year alone, from PY' },
      UR: ['URL'],
      AB: ['abstract'],
      KW: ['keyword'],
      LA: ['language'],
      // It stands in ID too.
      CN: ['id'],
      ...dropped('M3', 'A4', 'N1', 'AN', 'DB', 'DP'),
    },
  ],
  'endnote-xml': [
    'endnotexml',
    {
      'contributors/authors/author': ['author'],
      'titles/title': ['title'],
      'titles/secondary-title': ['container-title'],
      ...same('volume', 'publisher', 'abstract'),
      dates: { in: ['issued'], loses: () => true, why: 'pandoc reads the year alone' },
      ...dropped(
        'contributors/secondary-authors/author',
        'contributors/subsidiary-authors/author',
        'work-type',
        'custom1',
        'notes',
        'research-notes',
        'edition',
        'remote-database-name',
        'call-num',
        'urls/related-urls/url',
        'keywords/keyword',
        'language',
      ),
    },
  ],
};
