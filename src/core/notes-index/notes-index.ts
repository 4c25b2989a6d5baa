import type { Database } from 'better-sqlite3';
import type { RecordRef } from '#contract/entities.ts';
import { markColours } from '#contract/mark-colours.ts';
import { type NoteEntry, type NotesView, noteKinds } from '#contract/notes.ts';
import type { Latest } from '../library/latest.ts';
import { refKey } from '../library/ref-key.ts';
import type { Pack } from '../pack/open-pack.ts';
import { parseQuery } from '../search/parse-query.ts';
import { allRows, firstRow, sql } from '../sql.ts';
import { catchUp, emptyIndex, isOf } from './catch-up.ts';
import { describeEntry, type EntrySources } from './describe-entry.ts';
import { fillPlaces } from './fill-places.ts';
import { lookForPassages, nextText } from './look-for-passages.ts';
import {
  asksForWords,
  type Counted,
  countIn,
  countNoted,
  countsOf,
  countsOfKinds,
  countsOfTags,
  linkingTo,
  pageOf,
  placeIn,
  search,
} from './select-entries.ts';

/** Everything that the reader wrote and marked, in one list that is found in without reading all of it. */
export interface NotesIndex {
  page(view: NotesView, offset: number, limit: number): { total: number; of: number; entries: NoteEntry[] };
  locate(view: NotesView, key: string): number | null;
  counts(view: NotesView): NotesCounts;
  /** The notes that link to a record by any of its names: how many, and the latest of them. */
  linking(refs: readonly RecordRef[]): { total: number; entries: NoteEntry[] };
  /** Ids of the marks that have a tag. */
  tagged(tag: string): string[];
  /** Keys (`refKey`) of the records on which there are words of the reader's. */
  noted(): ReadonlySet<string>;
  /** Whether there are marks that were not looked for in the texts as they are on the shelf now. */
  hasToLook(): boolean;
  /** Looks for the marks of one text that was not looked into since its pack is there; false when there is none left. */
  lookForSome(): boolean;
}

export interface NotesCounts {
  readonly collections: readonly Counted[];
  readonly colours: readonly Counted[];
  readonly kinds: readonly { readonly kind: (typeof noteKinds)[number]; readonly count: number }[];
  readonly tags: readonly Counted[];
  readonly noted: number;
}

export interface IndexPorts extends Omit<EntrySources, 'packs' | 'query'> {
  readonly latest: Latest;
  packs(): readonly Pack[];
}

/** Tags that are offered: more are found by typing. */
const maxTags = 500;
/** Below a record; whoever is linked to more often has the list of notes. */
const maxLinking = 100;

/** The index in a database that `openIndex` opened. What was written since it was last asked is taken in first. */
export function createNotesIndex(db: Database, ports: IndexPorts): NotesIndex {
  const { latest, packs } = ports;
  if (!isOf(db, latest)) emptyIndex(db);
  let current = -1;
  let searched = '';
  let placed = '';
  let noted: ReadonlySet<string> | null = null;

  function refresh(): void {
    if (latest.lastSeq() === current) return;
    catchUp(db, latest);
    current = latest.lastSeq();
    searched = '';
    noted = null;
  }

  /** Makes the index ready for a view. */
  function ready(view: NotesView): void {
    refresh();
    if (view.sort !== 'changed') {
      const all = packs();
      const wanted = `${current} ${all.map(({ collection }) => collection.digest).join(' ')}`;
      if (placed !== wanted) fillPlaces(db, all);
      placed = wanted;
    }
    if (asksForWords(view) && searched !== view.text) {
      search(db, view.text);
      searched = view.text;
    }
  }

  return {
    page(view, offset, limit) {
      ready(view);
      const query = parseQuery(view.text, { prefixLast: true });
      const sources = { ...ports, packs: packs(), query };
      const entries = pageOf(db, view, offset, limit).map((found) => describeEntry(found, sources));
      return {
        total: countIn(db, view),
        of: firstRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM entry`)?.count ?? 0,
        entries: entries.filter((entry) => entry !== null),
      };
    },

    locate(view, key) {
      ready(view);
      const entry = entryNamed(db, key);
      return entry === undefined ? null : placeIn(db, view, entry);
    },

    counts(view) {
      ready(view);
      const byKind = countsOfKinds(db, view);
      const colours = countsOf(db, view, 'colour');
      return {
        collections: countsOf(db, view, 'collection'),
        colours: markColours.map((value) => ({
          value,
          count: colours.find((each) => each.value === value)?.count ?? 0,
        })),
        kinds: noteKinds.map((kind) => ({ kind, count: byKind?.[kind] ?? 0 })),
        tags: countsOfTags(db, view, maxTags),
        noted: countNoted(db, view),
      };
    },

    linking(refs) {
      refresh();
      const found = linkingTo(db, refs);
      const sources = { ...ports, packs: packs(), query: parseQuery('') };
      const entries = found.slice(0, maxLinking).map((each) => describeEntry(each, sources));
      return { total: found.length, entries: entries.filter((entry) => entry !== null) };
    },

    tagged(tag) {
      refresh();
      return allRows<{ id: string }>(
        db,
        sql`SELECT id FROM tag JOIN entry USING (entry) WHERE tag.tag = ${tag} ORDER BY seq`,
      ).map(({ id }) => id);
    },

    noted() {
      refresh();
      noted ??= new Set(
        allRows<RecordRef>(db, sql`SELECT DISTINCT collection, record FROM entry WHERE noted = 1`).map(
          refKey,
        ),
      );
      return noted;
    },

    hasToLook() {
      refresh();
      return nextText(db, packs()) !== null;
    },

    lookForSome() {
      refresh();
      const text = nextText(db, packs());
      if (text === null) return false;
      lookForPassages(db, text, ports.mark);
      return true;
    },
  };
}

function entryNamed(db: Database, key: string): number | undefined {
  const [kind, ...rest] = key.split(' ');
  const [collection = '', ...record] = rest;
  const named =
    kind === 'mark'
      ? sql`id = ${rest.join(' ')} AND kind = 'passage'`
      : sql`id = '' AND kind = 'record' AND collection = ${collection} AND record = ${record.join(' ')}`;
  return firstRow<{ entry: number }>(db, sql`SELECT entry FROM entry WHERE ${named}`)?.entry;
}
