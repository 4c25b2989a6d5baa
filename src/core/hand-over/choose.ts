import type { RecordRef } from '#contract/entities.ts';
import { AppError, isAppError } from '#contract/errors.ts';
import type { HandOverChoice } from '#contract/hand-over.ts';
import { hostHandOver } from '#words/en/host-hand-over.ts';
import { wordsOf } from '#words/words.ts';
import { refKey, refOfKey } from '../library/ref-key.ts';
import type { Tree } from '../lists/tree.ts';
import { getRecord, recordIdOf } from '../read/records.ts';
import type { HandOverSource } from './source.ts';

const t = wordsOf('hostHandOver', hostHandOver);

/**
 * A choice that needs no search: views are made into records or notes by whoever has their index. `leftOut` is how many
 * records a search found besides.
 */
export type PlainChoice = Exclude<HandOverChoice, { of: 'notes-view' | 'search' }> & {
  readonly leftOut?: number;
};

/** What a choice comes to. */
export interface Chosen {
  readonly title: string;
  /** Each record once, under the id that it has now. */
  readonly refs: readonly RecordRef[];
  /** Lists that stand in none of the others. */
  readonly lists: readonly string[];
  /** The notes and marks that are meant: keys of `noteKey`; null for all on these records. */
  readonly only: ReadonlySet<string> | null;
  readonly isWhole: boolean;
  /** Records that were found and are not in it, since they are too many. */
  readonly leftOut: number;
}

export const noteKey = {
  record: (ref: RecordRef): string => `record ${refKey(ref)}`,
  mark: (id: string): string => `mark ${id}`,
};

/** Throws `list-not-found` and `hand-over-empty`. */
export function choose(source: HandOverSource, choice: PlainChoice): Chosen {
  const chosen = chosenBy(source, choice);
  if (chosen.refs.length === 0 && chosen.lists.length === 0) {
    throw new AppError('hand-over-empty', t('empty'));
  }
  return chosen;
}

function chosenBy(source: HandOverSource, choice: PlainChoice): Chosen {
  const { tree } = source;
  const chosen = { lists: [], only: null, isWhole: false, leftOut: choice.leftOut ?? 0 };
  switch (choice.of) {
    case 'everything': {
      const lists = tree.in(null).filter(({ body }) => body.kind === 'list');
      const refs = [
        ...[...source.notes.texts().keys()].map(refOfKey),
        ...source.marks.all().flatMap(({ ref }) => ref ?? []),
        ...[...source.bookmarks.all()].map(refOfKey),
        ...lists.flatMap(({ id }) => refsIn(tree, id)),
      ];
      return {
        ...chosen,
        title: 'Notes and marks',
        refs: canonical(source, refs),
        lists: lists.map(({ id }) => id),
        isWhole: true,
      };
    }
    case 'records': {
      const refs = canonical(source, choice.refs);
      const [only] = refs;
      const title = only && refs.length === 1 ? titleOf(source, only) : `${refs.length} records`;
      return { ...chosen, title, refs };
    }
    case 'list': {
      const list = tree.get(choice.list);
      if (list?.body.kind !== 'list') {
        throw new AppError('list-not-found', t('listGone'));
      }
      const refs = canonical(source, refsIn(tree, choice.list));
      return { ...chosen, title: list.body.text, refs, lists: [choice.list] };
    }
    case 'notes': {
      const refs = choice.notes.flatMap((name) =>
        name.kind === 'record' ? name.ref : (source.marks.get(name.mark)?.ref ?? []),
      );
      const only = choice.notes.map((name) =>
        name.kind === 'record' ? noteKey.record(currentRef(source, name.ref)) : noteKey.mark(name.mark),
      );
      return {
        ...chosen,
        title: 'Chosen notes and marks',
        refs: canonical(source, refs),
        only: new Set(only),
      };
    }
  }
}

const refsIn = (tree: Tree, list: string): RecordRef[] => tree.below(list).flatMap(({ ref }) => ref ?? []);

function canonical(source: HandOverSource, refs: readonly RecordRef[]): RecordRef[] {
  const known = new Map<string, RecordRef>();
  for (const ref of new Map(refs.map((each) => [refKey(each), each])).values()) {
    const own = currentRef(source, ref);
    known.set(refKey(own), own);
  }
  return [...known.values()];
}

/** A record under the id that it has now; as it is given where its collection is away. */
export function currentRef({ pack }: HandOverSource, ref: RecordRef): RecordRef {
  const found = pack(ref.collection);
  return { ...ref, record: (found && recordIdOf(found, ref.record)) ?? ref.record };
}

const titleOf = (source: HandOverSource, ref: RecordRef): string =>
  recordAt(source, ref)?.title ?? `${ref.collection}/${ref.record}`;

/** The record, or null where its collection is away or has none such. */
export function recordAt({ pack }: HandOverSource, ref: RecordRef) {
  const found = pack(ref.collection);
  try {
    return found && getRecord(found, ref.record);
  } catch (error) {
    if (isAppError(error) && error.code === 'record-not-found') return null;
    throw error;
  }
}
