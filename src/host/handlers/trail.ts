import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type TrailHandlers = Pick<
  Handlers,
  | 'trail.get'
  | 'trail.set'
  | 'trail.note'
  | 'trail.remark'
  | 'trail.remove'
  | 'trail.putBack'
  | 'trail.markdown'
>;

export const trailHandlers = ({ trail, emit }: Desk): TrailHandlers => {
  const changed = () => {
    emit('trail.changed', {});
    return {};
  };
  return {
    'trail.get': ({ limit }) => {
      const { state, path, entries } = trail.file;
      return {
        state,
        path,
        total: entries.length,
        entries: limit === 0 ? [] : entries.slice(-limit).reverse(),
      };
    },
    'trail.set': ({ state }) => {
      trail.set(state);
      return changed();
    },
    'trail.note': ({ deed }) => {
      trail.note(deed);
      return changed();
    },
    'trail.remark': ({ id, remark }) => {
      trail.remark(id, remark);
      return changed();
    },
    'trail.remove': ({ ids }) => {
      trail.remove(ids);
      return changed();
    },
    'trail.putBack': () => {
      const isBack = trail.putBack();
      changed();
      return isBack;
    },
    'trail.markdown': () => ({ text: trail.markdown() }),
  };
};
