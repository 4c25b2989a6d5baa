import type { CollectionSummary } from '#contract/entities.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const t = wordsOf('adding', words);

export interface PackFact {
  readonly label: string;
  readonly value: string;
}

/** What a pack says of itself, labelled; what it does not say is left out, but for its licence and publisher. */
export function describePack(collection: CollectionSummary): readonly PackFact[] {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('publisher'), collection.publisher ?? t('notSaid')],
    [t('licence'), collection.licence ?? t('licenceNotSaid')],
    [t('host'), collection.host],
    [t('address'), collection.url],
    [t('savedOn'), collection.captured],
    [t('version'), collection.version],
    [t('records'), recordsOf(collection)],
    [t('dates'), datesOf(collection)],
    [t('preferredCitation'), collection.preferredCitation],
    [t('size'), formatBytes(collection.bytes)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function recordsOf({ records, texts }: CollectionSummary): string {
  const share = texts === 0 ? 'none' : texts === records ? 'all' : 'some';
  return t('recordsWithText', { count: records, share, texts });
}

function datesOf({ earliest, latest, undated }: CollectionSummary): string {
  if (!earliest || !latest) return t('allUndated');
  return undated > 0
    ? t('datesUndated', { earliest, latest, count: undated })
    : t('datesBetween', { earliest, latest });
}
