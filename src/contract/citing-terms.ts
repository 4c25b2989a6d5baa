/** What window and host both name. Without schemas: the window loads none. */

/** As many records as are named one by one; more are a search. */
export const maxNamed = 20_000;

/** What a note points to in a document. */
export const locatorLabels = ['page', 'folio', 'listy', 'paragraph'] as const;

/** Formats that other programs read references from; a table last. */
export const exportFormats = [
  'csl-json',
  'ris',
  'biblatex',
  'bibtex',
  'endnote-xml',
  'zotero-rdf',
  'tei',
  'csv',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
