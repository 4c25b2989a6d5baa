import type { ChosenRecords } from '#contract/citations.ts';
import type { HandOverChoice, HandOverFormat } from '#contract/hand-over.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('takeAway', words);

export interface ShownDocument {
  readonly format: HandOverFormat;
  readonly name: string;
  readonly note: string;
}

/** What notes can be handed over as. */
export const documents: readonly ShownDocument[] = [
  {
    format: 'markdown',
    name: t('markdownFolder'),
    note: t('markdownNote'),
  },
  { format: 'docx', name: t('word'), note: t('wordNote') },
  { format: 'odt', name: t('odt'), note: t('odtNote') },
  { format: 'html', name: t('webPage'), note: t('webPageNote') },
  { format: 'pdf', name: 'PDF', note: t('pdfNote') },
  { format: 'text', name: t('plainText'), note: t('plainTextNote') },
  { format: 'jsonld', name: t('annotations'), note: t('annotationsNote') },
];

/** As many records as a document takes. */
export const mostRecords = 10_000;

/** What is handed over of the records that are chosen; null where they are too many. */
export function choiceOf(what: ChosenRecords): HandOverChoice | null {
  switch (what.kind) {
    case 'records':
      return what.refs.length > mostRecords ? null : { of: 'records', refs: what.refs };
    case 'view':
      return { of: 'search', view: what.view };
    case 'list':
      return { of: 'list', list: what.id };
    case 'mine':
      return { of: 'everything' };
  }
}
