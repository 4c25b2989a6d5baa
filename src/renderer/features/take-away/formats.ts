import type { ExportFormat } from '#contract/citing-terms.ts';

export interface ShownFormat {
  readonly format: ExportFormat;
  readonly name: string;
  /** Which programs read it. */
  readonly note: string;
}

/** What references can be exported as, the one that holds most first. */
export const formats: readonly ShownFormat[] = [
  { format: 'csl-json', name: 'CSL-JSON', note: 'Zotero, Pandoc, Quarto; keeps the most' },
  { format: 'ris', name: 'RIS', note: 'EndNote, Mendeley, Citavi, Papers' },
  { format: 'biblatex', name: 'BibLaTeX', note: 'LaTeX with biber' },
  { format: 'bibtex', name: 'BibTeX', note: 'LaTeX, JabRef' },
  { format: 'endnote-xml', name: 'EndNote XML', note: 'EndNote' },
  { format: 'zotero-rdf', name: 'Zotero RDF', note: 'Zotero, with archive and shelfmark in their fields' },
  { format: 'tei', name: 'TEI', note: 'editions in XML: a list of bibl' },
  { format: 'csv', name: 'Table (CSV)', note: 'Excel, LibreOffice; every field in a column' },
];
