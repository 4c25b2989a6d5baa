import { finished } from '../../index/common-terms.ts';
import { type FacetKind, readFacet } from '../../index/facets.ts';
import { guarded } from '../../index/guarded.ts';
import { indexOf } from '../../index/open-index.ts';
import { eachTerm, type TermBlocks, wordsOf } from '../../index/term-blocks.ts';
import type { NameEntity } from '../../names/entity.ts';
import { formsInWords } from '../../names/forms-in-words.ts';
import type { Names } from '../../names/names.ts';
import type { Pack } from '../../pack/open-pack.ts';
import { damaged } from '../../pack/pack-header.ts';
import { allRows, sql } from '../../sql.ts';
import { isUnspaced } from '../characters.ts';
import { fold } from '../fold.ts';
import { createEntryList, type EntryList } from './entry-list.ts';
import { namesInTexts } from './names-in-texts.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** A record that has a heading. */
export interface Heading {
  readonly pack: Pack;
  readonly row: number;
}

/** A name or another value that records have. */
export interface Value {
  readonly text: string;
  /** No record is narrowed by it, and no field has it: texts do. */
  readonly onlyInTexts?: true;
}

/** All that can be completed in some packs. */
export interface CompletionIndex {
  readonly packs: readonly Pack[];
  readonly words: WordTable;
  readonly names: EntryList<Value>;
  readonly places: EntryList<Value>;
  readonly subjects: EntryList<Value>;
  readonly genres: EntryList<Value>;
  readonly languages: EntryList<Value>;
  readonly headings: EntryList<Heading>;
}

/** Words of texts, of all packs together; the rarest are left out. Two records must have a word. */
const mostWords = 80_000;
/** Headings; a collection has one for a record at most, and the first of a larger one will do. */
const mostHeadings = 150_000;
/** Words of a heading by which it is found: a long one is an abstract. */
const mostHeadingWords = 24;

/** Gathers them in steps, so that other calls are let in. Throws `pack-damaged`. */
export function* gather(packs: readonly Pack[], names: Names): Generator<void, CompletionIndex> {
  const words = createWordTable();
  for (const pack of packs) yield* addWords(words, pack, Math.max(10_000, mostWords / packs.length));
  const people = yield* named(words, packs, names, 'person');
  const places = yield* named(words, packs, names, 'place');
  return {
    packs,
    words,
    names: people,
    places,
    subjects: yield* valuesOf(words, packs, 'subject'),
    genres: yield* valuesOf(words, packs, 'genre'),
    languages: yield* valuesOf(words, packs, 'language'),
    headings: yield* headings(words, packs),
  };
}

function* addWords(table: WordTable, pack: Pack, most: number): Generator<void> {
  const blocks = yield* indexOf(pack).common.steps();
  const atLeast = yield* recordsAsked(blocks, most);
  let seen = 0;
  for (const { term, records } of wordsOf(blocks)) {
    seen += 1;
    if (seen % 500 === 0) yield;
    if (records >= atLeast && isWord(term)) table.count(term, records);
  }
}

/** The records that a word must have, so that no more words are left. */
function* recordsAsked(blocks: TermBlocks, most: number): Generator<void, number> {
  const having = new Uint32Array(1000);
  for (const place of blocks.firsts.keys()) {
    eachTerm(blocks.at(place), (_, __, ___, ____, records) => {
      const at = Math.min(records, having.length - 1);
      having[at] = (having[at] as number) + 1;
    });
    if (place % 50 === 49) yield;
  }
  let atLeast = having.length;
  for (let sum = 0; atLeast > 2 && sum + (having[atLeast - 1] as number) <= most; ) {
    atLeast -= 1;
    sum += having[atLeast] as number;
  }
  return atLeast;
}

/** Bigrams, numbers and single letters are no words that anybody would want completed. */
const isWord = (term: string): boolean =>
  term.length > 1 && !/^\p{N}/u.test(term) && !isUnspaced(String.fromCodePoint(term.codePointAt(0) ?? 0));

/** Values by which records are narrowed, and the records of all packs that have each. */
function facetCounts(packs: readonly Pack[], kind: FacetKind): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { db } of packs) {
    const rows = sql`SELECT value, records FROM facet WHERE kind = ${kind}`;
    for (const { value, records } of allRows<{ value: string; records: number }>(db, rows)) {
      counts.set(value, (counts.get(value) ?? 0) + records);
    }
  }
  return counts;
}

function* valuesOf(
  table: WordTable,
  packs: readonly Pack[],
  kind: FacetKind,
): Generator<void, EntryList<Value>> {
  const list = createEntryList<Value>(table);
  for (const [value, records] of facetCounts(packs, kind))
    list.add([fold(value).split(' ')], records, { text: value });
  return yield* list.finish();
}

/**
 * Values that are names, those of one person or place together, are found by all forms of the name; and so are the
 * names of the table that only texts have.
 */
function* named(
  table: WordTable,
  packs: readonly Pack[],
  names: Names,
  kind: 'person' | 'place',
): Generator<void, EntryList<Value>> {
  const isOfKind = (entity: NameEntity) => (entity.kind === 'place') === (kind === 'place');
  const groups = new Map<string, { readonly entity?: NameEntity | undefined; readonly values: string[] }>();
  const counts = facetCounts(packs, kind);
  let turn = 0;
  for (const value of counts.keys()) {
    const [entity, ...others] = names.find(value).filter(isOfKind);
    const isOne = entity !== undefined && others.length === 0;
    const key = isOne ? `${entity.id} ` : fold(value);
    const group = groups.get(key) ?? { entity: isOne ? entity : undefined, values: [] };
    group.values.push(value);
    groups.set(key, group);
    turn += 1;
    if (turn % 20 === 0) yield;
  }
  const list = createEntryList<Value>(table);
  for (const { entity, values } of groups.values()) {
    const byRecords = values.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const [value = ''] = byRecords;
    const records = values.length === 1 ? (counts.get(value) ?? 0) : recordsWithAny(packs, kind, values);
    const own = [...new Set(byRecords.map(fold))].map((form) => form.split(' '));
    list.add([...own, ...(entity ? formsInWords(entity) : [])], records, { text: value });
    turn += 1;
    if (turn % 20 === 0) yield;
  }
  const seen = new Set([...groups.values()].map(({ entity }) => entity?.id));
  const others = names.entities.filter((entity) => isOfKind(entity) && !seen.has(entity.id));
  for (const found of namesInTexts(packs, others)) {
    if (found)
      list.add(formsInWords(found.entity), found.records, { text: found.entity.label, onlyInTexts: true });
    yield;
  }
  return yield* list.finish();
}

/** Records that have one value or another: a record may have several. */
const recordsWithAny = (packs: readonly Pack[], kind: FacetKind, values: readonly string[]): number =>
  packs.reduce((sum, pack) => {
    const rowsOf = (value: string) => readFacet(pack.db, kind, value, indexOf(pack).records);
    return sum + guarded(pack, () => new Set(values.flatMap((value) => [...rowsOf(value)]))).size;
  }, 0);

function* headings(table: WordTable, packs: readonly Pack[]): Generator<void, EntryList<Heading>> {
  const found = new Map<string, { readonly pack: Pack; readonly row: number; records: number }>();
  for (const pack of packs) {
    let seen = 0;
    for (let after = ''; ; ) {
      const rows = allRows<{ title: string; records: number; row: number }>(
        pack.db,
        sql`SELECT title, count(*) AS records, min(record) AS row FROM filed
            WHERE title > ${after} GROUP BY title ORDER BY title LIMIT 1000`,
      );
      seen += rows.length;
      // Titles of a spoilt page may stand in no order, and would come round for ever; or be no words at all.
      if (seen > pack.collection.records || rows.some(({ title }) => typeof title !== 'string')) {
        throw damaged(pack.path, 'its titles cannot be read');
      }
      for (const { title, records, row } of rows) {
        const heading = withoutNumber(title);
        const known = found.get(heading);
        if (known) known.records += records;
        else if (heading !== '' && found.size < mostHeadings) found.set(heading, { pack, row, records });
      }
      yield;
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.title;
    }
  }
  const list = createEntryList<Heading>(table);
  let turn = 0;
  for (const [heading, { pack, row, records }] of found) {
    list.add([heading.split(' ').slice(0, mostHeadingWords)], records, { pack, row });
    turn += 1;
    if (turn % 1000 === 0) yield;
  }
  return yield* list.finish();
}

/** Editions number their documents: “271. Memorandum of Conversation” is headed like any other such memorandum. */
export const withoutNumber = (title: string): string => title.replace(/^\s*\d+(?:[.)]\s*|\s+)/u, '');

/** Gathers in one go: for tests, and where nobody waits. */
export const gatherNow = (packs: readonly Pack[], names: Names): CompletionIndex =>
  finished(gather(packs, names));
