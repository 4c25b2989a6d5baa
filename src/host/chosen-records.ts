import type { ChosenRecords } from '#contract/citations.ts';
import type { RecordRef } from '#contract/entities.ts';
import { AppError } from '#contract/errors.ts';
import { refKey, refOfKey } from '#core/library/ref-key.ts';
import type { Tree } from '#core/lists/tree.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { type FindingPorts, foundRecords } from './found-records.ts';
import type { ListsKeeper } from './lists-keeper.ts';
import type { MarksKeeper } from './marks-keeper.ts';

const t = wordsOf('hostTasks', hostTasks);

export interface ChoicePorts extends FindingPorts {
  readonly marks: MarksKeeper;
  readonly lists: ListsKeeper;
}

/**
 * The records that were chosen, each once, in the order in which they stand there. Throws `nothing-to-cite` where there are
 * none, `list-not-found`, `collection-not-open`, `cancelled`, and the reason where a library is needed and there is none.
 */
export async function chosenRecords(
  what: ChosenRecords,
  ports: ChoicePorts,
  signal: AbortSignal,
): Promise<readonly RecordRef[]> {
  const once = new Map((await named(what, ports, signal)).map((ref) => [refKey(ref), ref]));
  if (once.size > 0) return [...once.values()];
  throw new AppError('nothing-to-cite', t(nothing[what.kind]));
}

const nothing: Readonly<Record<ChosenRecords['kind'], keyof typeof hostTasks>> = {
  records: 'noneSelected',
  view: 'noneFound',
  list: 'noneInList',
  mine: 'noneMine',
};

async function named(
  what: ChosenRecords,
  ports: ChoicePorts,
  signal: AbortSignal,
): Promise<readonly RecordRef[]> {
  switch (what.kind) {
    case 'records':
      return what.refs;
    case 'view':
      return foundRecords(what.view, ports, signal);
    case 'list': {
      const tree = ports.lists.need().lists.tree();
      if (tree.get(what.id)?.body.kind !== 'list') {
        throw new AppError('list-not-found', t('listGone'));
      }
      return inList(tree, what.id);
    }
    case 'mine':
      return mine(ports);
  }
}

const inList = (tree: Tree, list: string): RecordRef[] =>
  tree.below(list).flatMap(({ ref, body }) => (body.kind === 'record' && ref ? [ref] : []));

/** What the reader bookmarked, noted, marked, or put into a list. */
function mine({ keeper, marks, lists }: ChoicePorts): RecordRef[] {
  const library = keeper.need();
  const all = lists.need().lists.tree();
  return [
    ...[...library.bookmarks.all(), ...library.notes.texts().keys()].map(refOfKey),
    ...marks
      .need()
      .items.all()
      .flatMap(({ ref }) => (ref ? [ref] : [])),
    ...all.in(null).flatMap(({ id }) => inList(all, id)),
  ];
}
