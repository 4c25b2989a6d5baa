/** What window and host both name. Without schemas: the window loads none. */

/** As many records as are named one by one; more are a search. */
export const maxNamed = 20_000;

/** What a note points to in a document. Listy are the numbered leaves of a Soviet file. */
export const locatorLabels = ['page', 'folio', 'listy', 'paragraph'] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

/** Formats that other programs read references from. */
export const referenceFormats = [
  'csl-json',
  'ris',
  'biblatex',
  'bibtex',
  'endnote-xml',
  'zotero-rdf',
  'tei',
] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** What records can be exported as: references, or a table. */
export const exportFormats = [...referenceFormats, 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
