import type { CollectionSummary } from '#contract/entities.ts';
import { countOf } from '../../../text/count-of.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

export interface PackFact {
  readonly label: string;
  readonly value: string;
}

/** What a pack says of itself, labelled; what it does not say is left out, but for its licence and publisher. */
export function describePack(collection: CollectionSummary): readonly PackFact[] {
  const { records, undated, texts, earliest, latest } = collection;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Publisher', collection.publisher ?? 'Not said'],
    ['Licence', collection.licence ?? 'Not said. Ask before you pass it on.'],
    ['Archive or edition', collection.host],
    ['Address', collection.url],
    ['Saved on', collection.captured],
    ['Version', collection.version],
    ['Records', `${countOf(records, 'record')}, ${shareOf(texts, records)} with a text`],
    ['Dates', earliest && latest ? `${earliest} to ${latest}${undatedOf(undated)}` : 'All undated'],
    ['Preferred citation', collection.preferredCitation],
    ['Size', formatBytes(collection.bytes)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function shareOf(texts: number, records: number): string {
  if (texts === 0) return 'none';
  return texts === records ? 'all' : texts.toLocaleString('en-GB');
}

const undatedOf = (undated: number) => (undated > 0 ? `; ${undated.toLocaleString('en-GB')} undated` : '');
