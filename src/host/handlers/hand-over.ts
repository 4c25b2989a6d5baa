import type { Handlers } from '#contract/api.ts';
import { planTakeIn, runTakeIn } from '#core/hand-over/read/take-in.ts';
import { handOverSource } from '#core/hand-over/source.ts';
import type { Desk } from './index.ts';

type HandOverHandlers = Pick<
  Handlers,
  | 'handOver.plan'
  | 'handOver.run'
  | 'handOver.cancel'
  | 'handOver.list'
  | 'handOver.dismiss'
  | 'takeIn.plan'
  | 'takeIn.run'
>;

export const handOverHandlers = ({ handOvers, keeper, shelf, emit }: Desk): HandOverHandlers => {
  const desk = () => {
    const library = keeper.need();
    return {
      library,
      source: handOverSource(library, (id) => shelf.find(id)?.pack ?? null),
      packs: shelf.packs,
    };
  };
  return {
    'handOver.plan': ({ choice, format }, signal) => handOvers.plan(choice, format, signal),
    'handOver.run': (order, signal) => handOvers.run(order, signal),
    'handOver.cancel': ({ job }) => {
      handOvers.cancel(job);
      return {};
    },
    'handOver.list': () => handOvers.list(),
    'handOver.dismiss': ({ job }) => {
      handOvers.dismiss(job);
      return {};
    },
    'takeIn.plan': ({ path }) => planTakeIn(desk(), path),
    'takeIn.run': ({ path, seal }) => {
      const taken = runTakeIn(desk(), path, seal);
      emit('library.changed', keeper.reopen());
      emit('marks.changed', {});
      emit('lists.changed', {});
      for (const ref of taken.noted) emit('record.changed', ref);
      return taken.counts;
    },
  };
};
