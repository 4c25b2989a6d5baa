import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { Reference } from './reference.ts';

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

export const formatNames: Readonly<Record<ReferenceFormat, string>> = {
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  biblatex: 'BibLaTeX',
  bibtex: 'BibTeX',
  'endnote-xml': 'EndNote XML',
  'zotero-rdf': 'Zotero RDF',
  tei: 'TEI',
};
