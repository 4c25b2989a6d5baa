import type { Handlers } from '#contract/api.ts';
import { defaultColourWords, markColours } from '#contract/mark-colours.ts';
import type { MarkDeed } from '#contract/marks.ts';
import { markOf } from '#core/marks/mark-body.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { wordsOf } from '#words/words.ts';
import { keptSince } from '../kept-since.ts';
import type { Desk } from './index.ts';

const t = wordsOf('hostNotes', hostNotes);

type MarkHandlers = Pick<
  Handlers,
  | 'marks.list'
  | 'marks.removed'
  | 'marks.add'
  | 'marks.change'
  | 'marks.remove'
  | 'marks.restore'
  | 'marks.accept'
  | 'marks.refuse'
  | 'marks.undo'
  | 'marks.redo'
  | 'marks.colours'
  | 'marks.renameTag'
  | 'marks.renameColour'
>;

export const markHandlers = ({ marks, notes, trail, emit }: Desk): MarkHandlers => {
  function told(deed: MarkDeed): MarkDeed {
    emit('marks.changed', {});
    return deed;
  }
  return {
    'marks.list': ({ ref, version }) => marks.list(ref, version),
    'marks.removed': ({ ref }) => {
      const { desk } = marks;
      if (!desk) return [];
      const since = keptSince();
      return marks
        .refsOf(ref)
        .flatMap((each) => desk.marks.removedSince(since, { ref: each }))
        .toSorted((one, other) => other.removedAt.localeCompare(one.removedAt))
        .map(({ item, removedAt }) => ({ mark: markOf(item), removedAt }));
    },
    'marks.add': ({ colour, ...passage }) => {
      const deed = told(marks.add(passage, colour));
      trail.marked(passage, passage.seen);
      return deed;
    },
    'marks.change': ({ id, ...change }) => told(marks.need().marks.change(id, change)),
    'marks.remove': ({ id }) => told(marks.need().marks.remove(id)),
    'marks.restore': ({ id }) => told(marks.need().marks.restore(id)),
    'marks.accept': ({ id, version, start, end }) => told(marks.accept(id, version, start, end)),
    'marks.refuse': ({ id, version }) => told(marks.refuse(id, version)),
    'marks.undo': () => told(marks.need().turns.undo()),
    'marks.redo': () => told(marks.need().turns.redo()),
    'marks.colours': () =>
      marks.desk?.colours.all() ??
      markColours.map((colour) => ({ colour, name: t(defaultColourWords[colour]) })),
    'marks.renameTag': ({ tag, to }) =>
      told(marks.need().marks.renameTag(notes.index?.tagged(tag) ?? [], tag, to)),
    'marks.renameColour': ({ colour, name }) => told(marks.need().marks.renameColour(colour, name)),
  };
};
