import { useEffect, useRef, useState } from 'react';
import { useApi, useHostEvent } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useCountStore } from './use-searches.ts';

/** So long nothing happens before searches are counted: what the reader asks for comes first. */
const quietMs = 1200;

/**
 * Counts the saved searches one after the other while the reader pauses; what is asked meanwhile stops it, and it goes on
 * in the next pause. Other packs, marks, notes and names begin it anew.
 */
export function useSearchCounts(ids: readonly string[]): void {
  const api = useApi();
  const { setCount } = useCountStore();
  const counted = useRef(new Set<string>());
  const [round, setRound] = useState(0);
  const begin = () => {
    counted.current.clear();
    setRound((before) => before + 1);
  };
  useHostEvent('searches.changed', begin);
  useHostEvent('collections.changed', begin);
  useHostEvent('record.changed', begin);
  useHostEvent('library.changed', begin);
  useHostEvent('names.changed', begin);

  const view = JSON.stringify(useRoom().state.view);
  const wanted = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round or view ends the pause.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const countAll = async () => {
      for (const id of wanted.split(' ').filter((each) => each !== '' && !counted.current.has(each))) {
        const count = await api.searches.count({ id }, { signal }).catch(() => null);
        if (signal.aborted) return;
        // One that cannot be counted says why when it is run.
        counted.current.add(id);
        if (count) setCount(id, count);
      }
    };
    const timer = setTimeout(() => void countAll(), quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, round, view]);
}
