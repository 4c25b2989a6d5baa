import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type LibraryHandlers = Pick<Handlers, 'bookmarks.set' | 'notes.save' | 'state.get' | 'state.set'>;

export const libraryHandlers = ({ keeper, emit }: Desk): LibraryHandlers => ({
  'bookmarks.set': ({ ref, bookmarked }) => {
    keeper.need().bookmarks.set(ref, bookmarked);
    emit('record.changed', ref);
    return { bookmarked };
  },
  'notes.save': ({ ref, text, base }) => {
    const note = keeper.need().notes.save({ ref, text, base });
    emit('record.changed', ref);
    return note;
  },
  'state.get': ({ key }) => keeper.library?.state.get(key) ?? null,
  'state.set': ({ key, value }) => {
    keeper.need().state.set(key, value);
    return {};
  },
});
