import type { Handlers } from '#contract/api.ts';
import type { ChangedName } from '#contract/names.ts';
import type { Desk } from './index.ts';

type NameHandlers = Pick<
  Handlers,
  'names.find' | 'names.get' | 'names.merged' | 'names.change' | 'names.changes' | 'names.undo' | 'names.redo'
>;

export const nameHandlers = ({ names, emit }: Desk): NameHandlers => {
  function told(changed: ChangedName): ChangedName {
    emit('names.changed', {});
    return changed;
  }
  return {
    'names.find': ({ text, limit }) => names.own().find(text, limit),
    'names.get': ({ id }) => names.own().get(id),
    'names.merged': ({ into, from }) => names.own().merged(into, from),
    'names.change': ({ edit }) => told(names.change(edit)),
    'names.changes': () => [...names.own().history],
    'names.undo': ({ change }) => told(names.undo(change)),
    'names.redo': ({ change }) => told(names.redo(change)),
  };
};
