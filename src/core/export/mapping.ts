import type { ReferenceField } from './reference.ts';

export const referenceFormats = ['csl-json', 'ris', 'biblatex', 'bibtex', 'endnote-xml'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/**
 * Where a format keeps a field. `held`: it has a place for it. `moved`: it has none, so the value stands in
 * another field, under a label where it would not explain itself, and the export says so. `elsewhere`:
 * another field carries the same. `lost`: left out, and the export says so.
 */
export type Target =
  | { readonly as: 'held'; readonly to: string }
  | { readonly as: 'moved'; readonly to: string; readonly label: string | null }
  | { readonly as: 'elsewhere' }
  | { readonly as: 'lost' };

const held = (to: string): Target => ({ as: 'held', to });
const moved = (to: string, label: string | null = null): Target => ({ as: 'moved', to, label });
const elsewhere: Target = { as: 'elsewhere' };
const lost: Target = { as: 'lost' };

type Row = Readonly<Record<ReferenceFormat, Target>>;
const row = (cslJson: Target, ris: Target, biblatex: Target, bibtex: Target, endnote: Target): Row => ({
  'csl-json': cslJson,
  ris,
  biblatex,
  bibtex,
  'endnote-xml': endnote,
});

const names = 'contributors';

/** The one table behind every export; docs/citation.md prints it, after field notes §4.3. */
export const mapping: Readonly<Record<ReferenceField, Row>> = {
  author: row(held('author'), held('AU'), held('author'), held('author'), held(`${names}/authors/author`)),
  title: row(held('title'), held('TI'), held('title'), held('title'), held('titles/title')),
  suppliedTitle: row(elsewhere, moved('TI'), moved('title'), moved('title'), moved('titles/title')),
  description: row(held('genre'), elsewhere, elsewhere, elsewhere, elsewhere),
  genre: row(held('genre'), held('M3'), held('type'), held('type'), held('work-type')),
  recipient: row(
    held('recipient'),
    held('A2'),
    moved('note', 'Recipient'),
    moved('note', 'Recipient'),
    held(`${names}/secondary-authors/author`),
  ),
  translator: row(
    held('translator'),
    held('A4'),
    held('translator'),
    moved('note', 'Translator'),
    held(`${names}/subsidiary-authors/author`),
  ),
  contributor: row(
    held('contributor'),
    moved('N1', 'Contributor'),
    moved('addendum', 'Contributor'),
    moved('note', 'Contributor'),
    moved('custom1', 'Contributor'),
  ),
  container: row(
    held('container-title'),
    held('T2'),
    held('booktitle'),
    held('booktitle'),
    held('titles/secondary-title'),
  ),
  volume: row(held('volume'), held('VL'), held('volume'), held('volume'), held('volume')),
  volumeTitle: row(
    held('volume-title'),
    moved('N1', 'Volume title'),
    held('booksubtitle'),
    moved('note', 'Volume title'),
    moved('notes', 'Volume title'),
  ),
  // A number has another meaning in all of them: of an issue, of a book in its series.
  number: row(
    held('number'),
    moved('N1', 'Document'),
    moved('addendum', 'Document'),
    moved('note', 'Document'),
    moved('notes', 'Document'),
  ),
  version: row(
    held('version'),
    held('ET'),
    moved('addendum', 'Version'),
    moved('note', 'Version'),
    held('edition'),
  ),
  publisher: row(held('publisher'), held('PB'), held('publisher'), held('publisher'), held('publisher')),
  date: row(held('issued'), held('DA'), held('date'), held('year'), held('dates')),
  shelfmark: row(
    held('archive_location'),
    held('AN'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Shelfmark'),
  ),
  repository: row(
    held('archive'),
    held('DB'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Repository'),
  ),
  place: row(
    held('archive-place'),
    moved('N1', 'Archive place'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Archive place'),
  ),
  host: row(
    held('source'),
    held('DP'),
    held('organization'),
    held('howpublished'),
    held('remote-database-name'),
  ),
  recordId: row(
    held('call-number'),
    held('CN'),
    moved('annotation', 'Record'),
    moved('annote', 'Record'),
    held('call-num'),
  ),
  url: row(held('URL'), held('UR'), held('url'), held('url'), held('urls/related-urls/url')),
  abstract: row(held('abstract'), held('AB'), held('abstract'), held('abstract'), held('abstract')),
  subjects: row(held('keyword'), held('KW'), held('keywords'), held('keywords'), held('keywords/keyword')),
  language: row(held('language'), held('LA'), held('langid'), held('language'), held('language')),
  rights: row(
    held('license'),
    moved('N1', 'Rights'),
    moved('annotation', 'Rights'),
    held('copyright'),
    moved('notes', 'Rights'),
  ),
  printedTitle: row(
    moved('note', 'Title as printed'),
    moved('N1', 'Title as printed'),
    moved('annotation', 'Title as printed'),
    moved('annote', 'Title as printed'),
    moved('research-notes', 'Title as printed'),
  ),
  otherDates: row(
    moved('note', 'Other dates'),
    moved('N1', 'Other dates'),
    moved('annotation', 'Other dates'),
    moved('annote', 'Other dates'),
    moved('research-notes', 'Other dates'),
  ),
  donor: row(
    moved('note', 'Donor'),
    moved('N1', 'Donor'),
    moved('annotation', 'Donor'),
    moved('annote', 'Donor'),
    moved('research-notes', 'Donor'),
  ),
  edition: row(
    moved('note', 'Carrel collection'),
    moved('N1', 'Carrel collection'),
    moved('annotation', 'Carrel collection'),
    moved('annote', 'Carrel collection'),
    moved('research-notes', 'Carrel collection'),
  ),
  peopleNamed: row(lost, lost, lost, lost, lost),
  placesNamed: row(lost, lost, lost, lost, lost),
};

/** What a loss calls each field. */
export const fieldNames: Readonly<Record<ReferenceField, string>> = {
  author: 'the author',
  title: 'the title',
  suppliedTitle: 'a description in place of a title',
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
};
