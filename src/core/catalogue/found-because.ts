import type { ArchivalRecord, MarkedText } from '#contract/entities.ts';
import type { FoundBecause, Reason } from '#contract/search.ts';
import { archiveText } from '../index/index-fields.ts';
import type { Pack } from '../pack/open-pack.ts';
import { namesText } from '../read/names-text.ts';
import { recordAt, textsAt } from '../read/searched-texts.ts';
import { findMatches } from '../search/find-matches.ts';
import { createNamer } from '../search/name-reasons.ts';
import { passageAround, passageOf } from '../search/passage.ts';
import { datesOf, valuesOf } from '../search/query/tree.ts';
import type { ReadQuery } from '../search/read/query-reader.ts';
import { isDateIn } from '../search/run/match-date.ts';
import { hasValue } from '../search/run/match-value.ts';
import { spellingsIn } from '../search/why.ts';
import { keysOf, type ReaderMarks } from './entries.ts';

/** Why a record was found: in which fields, in which spellings and by which rule, and the passage to see it in. */
export function foundBecause(pack: Pack, row: number, read: ReadQuery, marks: ReaderMarks): FoundBecause {
  const { query } = read;
  const record = recordAt(pack, row);
  const name = createNamer(read);
  const reason = (field: Reason['field'], spellings: readonly string[]): Reason[] =>
    spellings.length === 0 ? [] : [{ field, matched: spellings.map(name) }];
  const inField = (field: 'title' | 'names' | 'abstract' | 'archive', text: string) =>
    reason(field, spellingsIn(text, findMatches(text, query, field)));

  const inTexts =
    query.clauses.length === 0 ? { passage: null, spellings: [], found: [] } : textsOf(pack, row, read);
  return {
    ref: { collection: pack.collection.id, record: record.id },
    passage: inTexts.passage,
    notePassage: noteIn(keysOf(pack, record), read, marks),
    reasons: [
      ...inField('title', record.title),
      ...inField('names', namesText(record)),
      ...inField('abstract', record.abstract ?? ''),
      ...inField('archive', archiveText(record)),
      ...reason('text', inTexts.spellings),
      ...dateReason(record, read),
      ...valueReasons(pack, row, read),
    ],
    versions: record.versions.map(({ id, kind, language }, at) => ({
      id,
      kind,
      language,
      isFound: inTexts.found[at] ?? false,
    })),
  };
}

/** The passage of the first text that has one, the spellings in all of them, and which have any. Each text is gone through once. */
function textsOf(pack: Pack, row: number, { query }: ReadQuery) {
  let passage: MarkedText | null = null;
  const spellings = new Set<string>();
  const found: boolean[] = [];
  for (const text of textsAt(pack, row)) {
    const matches = findMatches(text, query, 'text');
    passage ??= passageAround(text, matches);
    for (const spelling of spellingsIn(text, matches)) spellings.add(spelling);
    found.push(matches.length > 0);
  }
  return { passage, spellings: [...spellings], found };
}

/** What of the reader's note was found. */
function noteIn(keys: readonly string[], { query }: ReadQuery, { notes }: ReaderMarks): MarkedText | null {
  const text = keys.map((key) => notes?.get(key)).find((note) => note !== undefined);
  return text === undefined || query.clauses.length === 0 ? null : passageOf(text, query);
}

/** Values that were asked for by name, as they were typed. */
function valueReasons(pack: Pack, row: number, { query }: ReadQuery): Reason[] {
  const reasons = new Map<Reason['field'], Reason>();
  for (const node of valuesOf(query.root)) {
    if (node.field === 'note' || !hasValue(pack, row, node)) continue;
    const { matched } = reasons.get(node.field) ?? { matched: [] };
    const value = { text: node.text, because: null, of: null };
    reasons.set(node.field, { field: node.field, matched: [...matched, value] });
  }
  return [...reasons.values()];
}

function dateReason({ dates: [date] }: ArchivalRecord, { query }: ReadQuery): Reason[] {
  const [earliest, latest] = [date?.earliest ?? date?.latest, date?.latest ?? date?.earliest];
  if (!date || !earliest || !latest) return [];
  const isMet = datesOf(query.root).some((node) => isDateIn(node, earliest, latest));
  return isMet ? [{ field: 'date', matched: [{ text: date.text, because: null, of: null }] }] : [];
}
