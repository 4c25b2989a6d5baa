import type { Handlers } from '#contract/api.ts';
import type { Desk } from './index.ts';

type HandOverHandlers = Pick<
  Handlers,
  | 'handOver.plan'
  | 'handOver.run'
  | 'handOver.cancel'
  | 'handOver.list'
  | 'handOver.dismiss'
  | 'takeIn.plan'
  | 'takeIn.more'
  | 'takeIn.run'
  | 'takeIn.undo'
>;

export const handOverHandlers = ({ handOvers, takeIn }: Desk): HandOverHandlers => ({
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
  'takeIn.plan': (asked, signal) => takeIn.plan(asked, signal),
  'takeIn.more': (asked) => takeIn.more(asked),
  'takeIn.run': (asked, signal) => takeIn.run(asked, signal),
  'takeIn.undo': () => takeIn.undo(),
});
