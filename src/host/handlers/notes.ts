import type { Handlers } from '#contract/api.ts';
import type { MarkColour } from '#contract/mark-colours.ts';
import { historyOf, wordingOf, wordingsOf } from '#core/notes-index/note-history.ts';
import { removedThings, restoreNote } from '#core/notes-index/removed-things.ts';
import { keptSince } from '../kept-since.ts';
import type { Desk } from './index.ts';

type NoteHandlers = Pick<
  Handlers,
  | 'notes.list'
  | 'notes.locate'
  | 'notes.counts'
  | 'notes.linking'
  | 'notes.removed'
  | 'notes.restore'
  | 'notes.history'
  | 'notes.wording'
>;

export const noteHandlers = ({ keeper, marks, notes, shelf, emit }: Desk): NoteHandlers => ({
  'notes.list': ({ view, offset, limit }) => {
    const started = performance.now();
    const page = notes.index?.page(view, offset, limit) ?? { total: 0, of: 0, entries: [] };
    notes.look();
    return { ...page, offset, ms: performance.now() - started };
  },
  'notes.locate': ({ view, key }) => notes.index?.locate(view, key) ?? null,
  'notes.counts': ({ view }) => {
    const counts = notes.index?.counts(view);
    return {
      collections: (counts?.collections ?? []).map(({ value: id, count }) => ({
        id,
        title: shelf.find(id)?.pack.collection.title ?? id,
        count,
      })),
      colours: (counts?.colours ?? []).map(({ value, count }) => ({ colour: value as MarkColour, count })),
      kinds: [...(counts?.kinds ?? [])],
      tags: (counts?.tags ?? []).map(({ value: tag, count }) => ({ tag, count })),
      noted: counts?.noted ?? 0,
    };
  },
  'notes.linking': ({ ref }) => notes.index?.linking(marks.refsOf(ref)) ?? { total: 0, entries: [] },
  'notes.removed': ({ limit }) => {
    const { library } = keeper;
    const { desk } = marks;
    return library && desk
      ? removedThings(library, desk.marks, shelf.packs, { since: keptSince(), limit })
      : [];
  },
  'notes.restore': ({ ref }) => {
    const note = restoreNote(keeper.need().notes, ref);
    emit('record.changed', ref);
    return note;
  },
  'notes.history': ({ of }) => [...historyOf(wordingsOf(keeper.need(), marks.need().items, of))],
  'notes.wording': ({ of, revision }) =>
    wordingOf(wordingsOf(keeper.need(), marks.need().items, of), revision),
});
