import type { Reading } from '#contract/search.ts';
import { plainReading, switched } from './reading-state.ts';
import { useRoom } from './use-room.tsx';

/** How the words of the query are taken, and the ways to change it. */
export function useReading() {
  const { state, dispatch } = useRoom();
  const reading = state.view.reading ?? plainReading;
  const set = (change: Partial<Reading>) =>
    dispatch({ type: 'view', change: { reading: { ...reading, ...change } } });
  return {
    reading,
    set,
    turn: (id: string, on: boolean) => set({ off: switched(reading, id, on).off }),
  };
}
