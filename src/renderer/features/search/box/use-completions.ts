import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../../client.tsx';
import { useRoom } from '../../../state/use-room.tsx';
import { useSettled } from '../use-settled.ts';
import { type Offered, stretchNow, type Typed } from './take-completion.ts';

/** Longer than the search itself waits, since the results come first. */
const settleMs = 100;

/** What the word at the caret may become, and where. A newer letter cancels what was asked before. */
export function useCompletions(now: Typed, isWanted: boolean) {
  const api = useApi();
  const { collections } = useRoom().state.view;
  const key = useSettled(`${now.caret} ${now.text}`, settleMs);
  const caret = Number.parseInt(key, 10);
  const text = key.slice(key.indexOf(' ') + 1);
  const { data } = useQuery({
    queryKey: ['completions', text, caret, collections],
    queryFn: async ({ signal }): Promise<Offered> => ({
      text,
      caret,
      ...(await api.search.complete({ query: text, caret, collections }, { signal })),
    }),
    enabled: isWanted && text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const stretch = data && isWanted ? stretchNow(data, now) : null;
  const typed = stretch && now.text.slice(stretch.from, stretch.to).toLowerCase();
  // What is typed already is no completion of it.
  const completions = stretch
    ? (data?.completions ?? []).filter(({ text }) => text.toLowerCase() !== typed)
    : [];
  return { stretch, completions };
}
