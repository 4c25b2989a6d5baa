import type { ChosenRecords } from '#contract/citations.ts';
import type { HandOverChoice, HandOverFormat } from '#contract/hand-over.ts';

export interface ShownDocument {
  readonly format: HandOverFormat;
  readonly name: string;
  readonly note: string;
}

/** What notes can be handed over as. */
export const documents: readonly ShownDocument[] = [
  {
    format: 'markdown',
    name: 'Markdown folder',
    note: 'Obsidian and others; a second time it is brought up to date',
  },
  { format: 'docx', name: 'Word (.docx)', note: 'citations as real footnotes' },
  { format: 'odt', name: 'OpenDocument (.odt)', note: 'LibreOffice; citations as real footnotes' },
  { format: 'html', name: 'Web page', note: 'stands alone, prints well' },
  { format: 'pdf', name: 'PDF', note: 'where the window can print to a file' },
  { format: 'text', name: 'Plain text', note: 'reads everywhere' },
  { format: 'jsonld', name: 'W3C annotations', note: 'JSON-LD; Carrel takes them in again' },
];

/** As many records as a document takes. */
const most = 10_000;

/** What is handed over of the records that are chosen; null where they are too many. */
export function choiceOf(what: ChosenRecords): HandOverChoice | null {
  switch (what.kind) {
    case 'records':
      return what.refs.length > most ? null : { of: 'records', refs: what.refs };
    case 'view':
      return { of: 'search', view: what.view };
    case 'list':
      return { of: 'list', list: what.id };
    case 'mine':
      return { of: 'everything' };
  }
}
