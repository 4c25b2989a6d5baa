import type { Collection } from '#contract/entities.ts';
import { bareRecord } from '../bare-record.ts';
import { dateFrom } from '../dates/parse-date.ts';
import { withBlockIds } from './block-ids.ts';
import type { SourceRecord } from './source-record.ts';

/** A collection for tests of whoever writes or reads packs. */
export const sampleCollection: Collection = {
  id: 'sample',
  title: 'A Sample',
  description: 'Four invented records.',
  publisher: null,
  host: null,
  url: null,
  licence: null,
  captured: null,
  version: '1',
  preferredCitation: null,
};

/** A record with only an id and a title, and whatever a test wants to add. */
export function sampleRecord(
  record: Pick<SourceRecord['record'], 'id' | 'title'> & Partial<SourceRecord['record']>,
  texts: SourceRecord['texts'] = [],
): SourceRecord {
  return {
    record: bareRecord(record),
    texts,
  };
}

const dated = (text: string) => {
  const date = dateFrom(text, 'label');
  return date === null ? [] : [date];
};

export const sampleRecords: readonly SourceRecord[] = [
  sampleRecord({
    id: 'rice',
    title: 'The Price of Rice',
    dates: dated('May 1957'),
    aliases: ['old-rice'],
    genre: 'report',
    abstract: 'On the harvest.',
  }),
  sampleRecord({ id: 'undated', title: 'A Talk about Coal' }),
  sampleRecord({ id: 'coal', title: '“Coal” and Steel', dates: dated('May 12, 1957') }, [
    {
      id: 'translation',
      kind: 'translation',
      language: 'en',
      document: withBlockIds({
        language: 'en',
        blocks: [
          { type: 'heading', id: 'h', level: 2, content: [{ type: 'text', text: 'Coal' }] },
          {
            type: 'paragraph',
            id: 'p',
            content: [
              { type: 'text', text: 'The mines of ' },
              { type: 'place', content: [{ type: 'text', text: 'Anju' }] },
              { type: 'footnote-reference', note: 'n1', label: '1' },
              { type: 'text', text: ' stood still.' },
            ],
          },
        ],
        footnotes: [
          {
            id: 'n1',
            label: '1',
            blocks: [{ type: 'paragraph', id: 'n1p', content: [{ type: 'text', text: 'A town.' }] }],
          },
        ],
      }),
    },
  ]),
  sampleRecord({ id: 'steel', title: 'An Order of Steel', dates: dated('3 March 1956') }),
];
