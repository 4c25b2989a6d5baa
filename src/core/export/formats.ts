import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { Reference, ReferenceField } from './reference.ts';

/** What each format calls the kinds of reference. EndNote has numbers of its own for them. */
export const entryTypes: Readonly<Record<ReferenceFormat, Readonly<Record<Reference['kind'], string>>>> = {
  'csl-json': {
    letter: 'personal_communication',
    guide: 'chapter',
    edition: 'document',
    document: 'document',
  },
  // GEN comes back from Zotero as a journal article; MANSCPT does not (field notes §4.3).
  ris: { letter: 'PCOMM', guide: 'CHAP', edition: 'CHAP', document: 'MANSCPT' },
  biblatex: { letter: '@misc', guide: '@inbook', edition: '@inbook', document: '@misc' },
  bibtex: { letter: '@misc', guide: '@incollection', edition: '@incollection', document: '@misc' },
  'endnote-xml': {
    letter: 'Personal Communication (26)',
    guide: 'Book Section (5)',
    edition: 'Book Section (5)',
    document: 'Manuscript (36)',
  },
  'zotero-rdf': {
    letter: 'bib:Letter',
    guide: 'bib:BookSection',
    edition: 'bib:BookSection',
    document: 'bib:Manuscript',
  },
  tei: { letter: 'letter', guide: 'chapter', edition: 'edition', document: 'document' },
};

/** What a loss calls each field. */
export const fieldNames: Readonly<Record<ReferenceField, string>> = {
  author: 'the author',
  title: 'the title',
  suppliedTitle: 'a description in place of a title',
  originalTitle: 'the title in the language of the original',
  description: 'the description',
  genre: 'the kind of document',
  recipient: 'the recipient',
  translator: 'the translator',
  contributor: 'whoever obtained the document',
  container: 'the collection',
  volume: 'the volume',
  volumeTitle: 'the title of the volume',
  number: 'the number of the document',
  version: 'the version',
  publisher: 'the publisher',
  date: 'the date',
  shelfmark: 'the shelfmark',
  repository: 'the repository',
  place: 'the city of the repository',
  host: 'the digital archive',
  recordId: 'the record’s identifier',
  url: 'the address',
  abstract: 'the abstract',
  subjects: 'subjects',
  language: 'the language',
  rights: 'rights',
  printedTitle: 'the title as printed beside the title as cited',
  otherDates: 'a second date',
  provenance: 'the provenance as printed beside its parts',
  level: 'the level of description',
  partOf: 'the units that it is part of',
  otherLanguages: 'a second language',
  otherUrls: 'a second address',
  donor: 'the donor',
  edition: 'the collection and version that was read',
  peopleNamed: 'people named in the document',
  placesNamed: 'places named in the document',
};

export const formatNames: Readonly<Record<ReferenceFormat, string>> = {
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  biblatex: 'BibLaTeX',
  bibtex: 'BibTeX',
  'endnote-xml': 'EndNote XML',
  'zotero-rdf': 'Zotero RDF',
  tei: 'TEI',
};
