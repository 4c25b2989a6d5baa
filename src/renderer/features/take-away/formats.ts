import type { ExportFormat } from '#contract/citing-terms.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('takeAway', words);

export interface ShownFormat {
  readonly format: ExportFormat;
  readonly name: string;
  /** Which programs read it. */
  readonly note: string;
}

/** What references can be exported as, the one that holds most first. */
export const formats: readonly ShownFormat[] = [
  { format: 'csl-json', name: 'CSL-JSON', note: t('cslNote') },
  { format: 'ris', name: 'RIS', note: t('risNote') },
  { format: 'biblatex', name: t('biblatex'), note: t('biblatexNote') },
  { format: 'bibtex', name: t('bibtex'), note: t('bibtexNote') },
  { format: 'endnote-xml', name: t('endnote'), note: t('endnoteNote') },
  { format: 'zotero-rdf', name: t('zotero'), note: t('zoteroNote') },
  { format: 'tei', name: 'TEI', note: t('teiNote') },
  { format: 'csv', name: t('table'), note: t('tableNote') },
];
