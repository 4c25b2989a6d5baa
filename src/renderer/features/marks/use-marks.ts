import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecordRef } from '#contract/entities.ts';
import { defaultColourWords, type MarkColour, markColours } from '#contract/mark-colours.ts';
import { hostNotes } from '#words/en/host-notes.ts';
import { wordsOf } from '#words/words.ts';
import { useApi, useHostEvent } from '../../client.tsx';

const t = wordsOf('hostNotes', hostNotes);

/** The question for a record's marks as they stand in the version that is shown. */
export function useMarks(ref: RecordRef, version: string | null) {
  const api = useApi();
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: ['passages'] });
  useHostEvent('marks.changed', refresh);
  useHostEvent('library.changed', refresh);
  useHostEvent('collections.changed', refresh);
  return useQuery({
    queryKey: ['passages', 'list', ref.collection, ref.record, version],
    queryFn: ({ signal }) => api.marks.list({ ref, version }, { signal }),
  });
}

/** Marks of a record that were removed and can come back. */
export function useRemovedMarks(ref: RecordRef) {
  const api = useApi();
  return useQuery({
    queryKey: ['passages', 'removed', ref.collection, ref.record],
    queryFn: ({ signal }) => api.marks.removed({ ref }, { signal }),
  });
}

export type ColourNames = readonly { readonly colour: MarkColour; readonly name: string }[];
const firstNames: ColourNames = markColours.map((colour) => ({
  colour,
  name: t(defaultColourWords[colour]),
}));

/** The colours in the order of their keys, with what the reader calls them. */
export function useColourNames(): ColourNames {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['passages', 'colours'],
    queryFn: ({ signal }) => api.marks.colours({}, { signal }),
  });
  return data ?? firstNames;
}

export const nameOfColour = (names: ColourNames, colour: MarkColour): string =>
  names.find((each) => each.colour === colour)?.name ?? colour;
