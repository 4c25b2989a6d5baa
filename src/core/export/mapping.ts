import type { ReferenceFormat } from '#contract/citing-terms.ts';
import type { Reference, ReferenceField } from './reference.ts';
import { type Choice, type Condition, elsewhere, held, lost, moved, type Target, when } from './target.ts';

/** What stands in a book, and is no book. */
export const isPart = ({ kind }: Reference): boolean => kind === 'guide' || kind === 'edition';
const letter: Condition = { name: 'letters', holds: ({ kind }) => kind === 'letter' };
const part: Condition = { name: 'parts of a book', holds: isPart };
const edition: Condition = { name: 'in an edition', holds: ({ kind }) => kind === 'edition' };
/** BibLaTeX's data model has no part of a book without an author. */
export const authoredPart: Condition = {
  name: 'parts of a book with an author',
  holds: (reference) => isPart(reference) && reference.fields.has('author'),
};
/** CSL-JSON has one field for the two. A description nearly always names the kind itself. */
const besideDescription: Condition = {
  name: 'beside a description',
  holds: ({ fields }) => {
    const [description, genre] = [fields.get('description'), fields.get('genre')];
    return (
      description?.type === 'text' &&
      genre?.type === 'text' &&
      !description.text.toLowerCase().includes(genre.text.toLowerCase())
    );
  },
};

type Row = Readonly<Record<ReferenceFormat, Target | Choice>>;
type Cell = Row[ReferenceFormat];
const row = (
  cslJson: Cell,
  ris: Cell,
  biblatex: Cell,
  bibtex: Cell,
  endnote: Cell,
  zotero: Cell,
  tei: Cell,
): Row => ({
  'csl-json': cslJson,
  ris,
  biblatex,
  bibtex,
  'endnote-xml': endnote,
  'zotero-rdf': zotero,
  tei,
});

/**
 * In the notes of each format, under one label of several words, since pandoc takes a line "Donor: A" of a note for a
 * variable, which it does not know; the last two may have a place for it.
 */
const noted = (label: string, zotero = moved('dc:description', label), tei = moved('note', label)): Row =>
  row(
    moved('note', label),
    moved('N1', label),
    moved('annotation', label),
    moved('annote', label),
    moved('research-notes', label),
    zotero,
    tei,
  );
const nowhere: Row = row(lost, lost, lost, lost, lost, lost, lost);

const names = 'contributors';

/** The one table behind every export; docs/citation.md prints it, after field notes §4.3. */
export const mapping: Readonly<Record<ReferenceField, Row>> = {
  author: row(
    held('author'),
    held('AU'),
    held('author'),
    held('author'),
    held(`${names}/authors/author`),
    held('bib:authors'),
    held('author'),
  ),
  title: row(
    held('title'),
    held('TI'),
    held('title'),
    held('title'),
    held('titles/title'),
    held('dc:title'),
    held('title'),
  ),
  suppliedTitle: row(
    elsewhere,
    moved('TI'),
    moved('title'),
    moved('title'),
    moved('titles/title'),
    moved('dc:title'),
    held('title@desc'),
  ),
  originalTitle: row(
    held('original-title'),
    moved('N1', 'Original title'),
    held('origtitle'),
    moved('note', 'Original title'),
    moved('notes', 'Original title'),
    moved('dc:description', 'Original Title'),
    held('title@original'),
  ),
  description: row(held('genre'), elsewhere, elsewhere, elsewhere, elsewhere, elsewhere, elsewhere),
  genre: row(
    when(besideDescription, lost, held('genre')),
    held('M3'),
    when(authoredPart, moved('note', 'Genre'), held('type')),
    held('type'),
    held('work-type'),
    when(part, moved('dc:description', 'Genre'), held('dc:type')),
    moved('note@genre'),
  ),
  recipient: row(
    held('recipient'),
    when(edition, moved('N1', 'Recipient'), held('A2')),
    moved('note', 'Recipient'),
    moved('note', 'Recipient'),
    when(edition, moved('notes', 'Recipient'), held(`${names}/secondary-authors/author`)),
    when(letter, held('z:recipients'), moved('dc:description', 'Recipient')),
    held('respStmt@recipient'),
  ),
  translator: row(
    held('translator'),
    held('A4'),
    when(authoredPart, held('translator'), moved('note', 'Translator')),
    moved('note', 'Translator'),
    held(`${names}/subsidiary-authors/author`),
    when(letter, moved('dc:description', 'Translator'), held('z:translators')),
    held('editor@translator'),
  ),
  contributor: row(
    held('contributor'),
    moved('N1', 'Contributor'),
    moved('addendum', 'Contributor'),
    moved('note', 'Contributor'),
    moved('custom1', 'Contributor'),
    held('bib:contributors'),
    held('respStmt@contributor'),
  ),
  container: row(
    held('container-title'),
    held('T2'),
    when(authoredPart, held('booktitle'), moved('note', 'Container title')),
    held('booktitle'),
    held('titles/secondary-title'),
    held('dcterms:isPartOf'),
    held('title@m'),
  ),
  volume: row(
    held('volume'),
    held('VL'),
    when(authoredPart, held('volume'), moved('note', 'Volume')),
    held('volume'),
    held('volume'),
    held('prism:volume'),
    held('biblScope@volume'),
  ),
  volumeTitle: row(
    held('volume-title'),
    moved('N1', 'Volume title'),
    when(authoredPart, held('booksubtitle'), moved('note', 'Volume title')),
    moved('note', 'Volume title'),
    moved('notes', 'Volume title'),
    moved('dc:description', 'Volume Title'),
    held('title@sub'),
  ),
  // A number has another meaning in most of them: of an issue, of a book in its series.
  number: row(
    held('number'),
    moved('N1', 'Document'),
    moved('addendum', 'Document'),
    moved('note', 'Document'),
    moved('notes', 'Document'),
    moved('dc:description', 'Number'),
    held('biblScope@document'),
  ),
  version: row(
    held('version'),
    held('ET'),
    when(authoredPart, moved('addendum', 'Version'), held('version')),
    moved('note', 'Version'),
    held('edition'),
    held('prism:edition'),
    held('edition'),
  ),
  publisher: row(
    held('publisher'),
    held('PB'),
    when(authoredPart, held('publisher'), moved('note', 'Publisher')),
    held('publisher'),
    held('publisher'),
    held('dc:publisher'),
    held('publisher'),
  ),
  date: row(
    held('issued'),
    held('DA'),
    held('date'),
    held('year'),
    held('dates'),
    held('dc:date'),
    held('date'),
  ),
  shelfmark: row(
    held('archive_location'),
    held('AN'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Shelfmark'),
    held('dc:coverage'),
    held('idno'),
  ),
  repository: row(
    held('archive'),
    held('DB'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Repository'),
    held('z:archive'),
    held('repository'),
  ),
  place: row(
    held('archive-place'),
    moved('N1', 'Archive place'),
    moved('addendum'),
    moved('note'),
    moved('notes', 'Archive place'),
    moved('dc:description', 'Archive Place'),
    held('settlement'),
  ),
  host: row(
    held('source'),
    held('DP'),
    when(authoredPart, moved('addendum', 'Digital archive'), held('organization')),
    held('howpublished'),
    held('remote-database-name'),
    held('z:libraryCatalog'),
    held('distributor'),
  ),
  recordId: row(
    held('call-number'),
    held('CN'),
    moved('annotation', 'Record'),
    moved('annote', 'Record'),
    held('call-num'),
    held('dcterms:LCC'),
    held('idno@record'),
  ),
  url: row(
    held('URL'),
    held('UR'),
    held('url'),
    held('url'),
    held('urls/related-urls/url'),
    held('dcterms:URI'),
    held('ptr'),
  ),
  abstract: row(
    held('abstract'),
    held('AB'),
    held('abstract'),
    held('abstract'),
    held('abstract'),
    held('dcterms:abstract'),
    moved('note@abstract'),
  ),
  subjects: row(
    held('keyword'),
    held('KW'),
    held('keywords'),
    held('keywords'),
    held('keywords/keyword'),
    held('dc:subject'),
    moved('note@subject'),
  ),
  language: row(
    held('language'),
    held('LA'),
    held('langid'),
    held('language'),
    held('language'),
    held('z:language'),
    held('textLang'),
  ),
  rights: row(
    held('license'),
    moved('N1', 'Rights'),
    moved('annotation', 'Rights'),
    held('copyright'),
    moved('notes', 'Rights'),
    held('dc:rights'),
    held('availability'),
  ),
  printedTitle: noted('Title as printed', undefined, held('title@alt')),
  otherDates: noted('Other dates', undefined, held('date')),
  provenance: noted('Provenance as printed'),
  partOf: noted('Part of'),
  level: nowhere,
  otherLanguages: noted('Other languages', undefined, held('textLang')),
  otherUrls: noted('Other addresses', undefined, held('ptr')),
  donor: noted('Donated by', undefined, held('respStmt@donor')),
  edition: noted('Carrel collection'),
  peopleNamed: nowhere,
  placesNamed: nowhere,
};
