import type { ArchivalRecord } from '#contract/entities.ts';
import type { Pack } from '#core/pack/open-pack.ts';
import { documentText } from '#core/read/document-text.ts';
import { listRecords } from '#core/read/list-records.ts';
import { getDocument } from '#core/read/records.ts';

/** A document as every search engine of the comparison gets it. */
export interface Doc {
  readonly id: string;
  readonly title: string;
  /** Abstract and all texts, as printed. */
  readonly text: string;
  /** The day of its date, where it is one day. */
  readonly day: string | null;
  /** Names of people that it is from, to or about. */
  readonly people: readonly string[];
}

/** All documents of a pack that have a text, by what the pack's public functions say. */
export const documentsOf = (pack: Pack): Doc[] => [...documentsIn(pack)];

/** The same one by one, for a pack that is too large to be held. */
export function* documentsIn(pack: Pack): Generator<Doc> {
  for (const record of recordsOf(pack)) {
    const texts = record.versions.map(({ id }) => documentText(getDocument(pack, record.id, id)));
    if (texts.length === 0) continue;
    const [date] = record.dates;
    yield {
      id: record.id,
      title: record.title,
      text: [record.abstract ?? '', ...texts].filter((part) => part !== '').join('\n\n'),
      day: date && date.earliest === date.latest ? date.earliest : null,
      people: record.agents.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    };
  }
}

function* recordsOf(pack: Pack): Generator<ArchivalRecord> {
  for (let offset = 0; offset < pack.collection.records; offset += 1000)
    yield* listRecords(pack, { offset, limit: 1000 }).records;
}
