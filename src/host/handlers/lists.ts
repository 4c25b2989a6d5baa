import type { Handlers } from '#contract/api.ts';
import { AppError } from '#contract/errors.ts';
import type { ListDeed } from '#contract/lists.ts';
import { defaultStyle } from '#core/cite/styles.ts';
import type { ListItem } from '#core/lists/list-body.ts';
import { listsOf, type Tree } from '#core/lists/tree.ts';
import { hostTasks } from '#words/en/host-tasks.ts';
import { wordsOf } from '#words/words.ts';
import { resultOf } from '../tasks/task-pool.ts';
import type { Desk } from './index.ts';

const t = wordsOf('hostTasks', hostTasks);

/** To cite a list of many thousands, during which it says nothing. */
const silentMs = 15 * 60 * 1000;

type ListHandlers = Pick<
  Handlers,
  | 'lists.all'
  | 'lists.get'
  | 'lists.of'
  | 'lists.make'
  | 'lists.add'
  | 'lists.change'
  | 'lists.move'
  | 'lists.remove'
  | 'lists.undo'
  | 'lists.redo'
  | 'lists.markdown'
>;

export const listHandlers = ({ lists, options, pool, shelf, styles, emit }: Desk): ListHandlers => {
  function told(deed: ListDeed): ListDeed {
    emit('lists.changed', {});
    return deed;
  }
  return {
    // Without a library there are none to be seen, and the window says why.
    'lists.all': () => (lists.desk ? listsOf(lists.desk.lists.tree()) : []),
    'lists.get': ({ id }) => {
      const tree = lists.need().lists.tree();
      const list = listIn(tree, id);
      return {
        id,
        name: list.body.text,
        path: tree.above(id).map((each) => ({ id: each.id, name: each.body.text })),
        entries: lists.entriesOf(tree, id),
      };
    },
    'lists.of': ({ ref }) => [...(lists.desk?.of(ref) ?? [])],
    'lists.make': ({ name, parent }) => told(lists.need().lists.make(name, parent)),
    'lists.add': ({ list, entry, after }) => {
      const { lists: all } = lists.need();
      const added = entry.kind === 'record' ? { ...entry, title: lists.titleOf(entry.ref) } : entry;
      return told(all.add(list, added, after));
    },
    'lists.change': ({ id, text }) => told(lists.need().lists.change(id, text)),
    'lists.move': ({ id, list, after }) => told(lists.need().lists.move(id, list, after)),
    'lists.remove': ({ id }) => told(lists.need().lists.remove(id)),
    'lists.undo': () => told(lists.need().turns.undo()),
    'lists.redo': () => told(lists.need().turns.redo()),
    'lists.markdown': async ({ id: list, style = defaultStyle, ...citing }, signal) => {
      listIn(lists.need().lists.tree(), list);
      const desk = { dataFolder: options.dataFolder, packs: shelf.packs.map(({ path }) => path) };
      const order = { ...desk, ...citing, list, style: await styles.need(style) };
      return { text: await resultOf(pool.start('list-markdown', order, { silentMs }), signal) };
    },
  };
};

function listIn(tree: Tree, id: string): ListItem {
  const list = tree.get(id);
  if (list?.body.kind === 'list') return list;
  throw new AppError('list-not-found', t('listGoneUndo'));
}
