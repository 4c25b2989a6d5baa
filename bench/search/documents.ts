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
export function documentsOf(pack: Pack): Doc[] {
  const docs: Doc[] = [];
  for (const record of listRecords(pack).records) {
    const texts = record.versions.map(({ id }) => documentText(getDocument(pack, record.id, id)));
    if (texts.length === 0) continue;
    const [date] = record.dates;
    docs.push({
      id: record.id,
      title: record.title,
      text: [record.abstract ?? '', ...texts].filter((part) => part !== '').join('\n\n'),
      day: date && date.earliest === date.latest ? date.earliest : null,
      people: record.agents.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    });
  }
  return docs;
}
