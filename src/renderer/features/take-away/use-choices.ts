import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenRecords } from '#contract/citations.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { countOf } from '../../text/count-of.ts';
import { useLists } from '../lists/use-lists.ts';
import { useSelection } from '../selection/selection-provider.tsx';

/** Records that one can take away together. */
export interface Choice {
  readonly key: 'selected' | 'record' | 'list' | 'search' | 'mine';
  readonly label: string;
  readonly note: string;
  readonly what: ChosenRecords;
  /** What a file of it is called. */
  readonly title: string;
}

/** What can be chosen where the reader is, the likeliest first: that one is chosen until another is. */
export function useChoices() {
  const api = useApi();
  const { view, readingList, open } = useRoom().state;
  const { selected } = useSelection();
  const lists = useLists();
  // The focus as it was when the dialog was asked for: on the page of a record, that record is meant.
  const [isOnPage] = useState(() => document.activeElement?.closest('.page') !== null);
  const { data: count } = useQuery({
    queryKey: ['catalogue-count', view],
    queryFn: ({ signal }) => api.catalogue.query({ view, offset: 0, limit: 0 }, { signal }),
  });
  const { data: record } = useQuery({
    queryKey: ['record-title', open],
    queryFn: ({ signal }) => (open ? api.records.get({ ref: open }, { signal }) : null),
  });

  const list = lists?.find(({ id }) => id === readingList);
  const ofSelected: Choice[] =
    selected.size === 0
      ? []
      : [
          {
            key: 'selected',
            label: 'Selected records',
            note: countOf(selected.size, 'record'),
            what: { kind: 'records', refs: [...selected.values()] },
            title: 'Selected records',
          },
        ];
  const ofRecord: Choice[] =
    open && record
      ? [
          {
            key: 'record',
            label: 'This record',
            note: record.record.title,
            what: { kind: 'records', refs: [open] },
            title: record.record.title,
          },
        ]
      : [];
  const ofList: Choice[] = list
    ? [
        {
          key: 'list',
          label: `Reading list “${list.name}”`,
          note: countOf(list.records, 'record'),
          what: { kind: 'list', id: list.id },
          title: list.name,
        },
      ]
    : [];
  const query = view.query.trim();
  const ofSearch: Choice = {
    key: 'search',
    label: query === '' ? 'All records of the catalogue as it is shown' : `This search: ${query}`,
    note: count ? countOf(count.total, 'record') : '',
    what: { kind: 'view', view },
    title: query === '' ? 'Catalogue' : query,
  };
  const mine: Choice = {
    key: 'mine',
    label: 'Everything I worked with',
    note: 'bookmarked, noted, marked, or in a list',
    what: { kind: 'mine' },
    title: 'Everything I worked with',
  };
  const choices = [
    ...ofSelected,
    ...(isOnPage ? ofRecord : []),
    ...ofList,
    ofSearch,
    ...(isOnPage ? [] : ofRecord),
    mine,
  ];
  const [key, setKey] = useState<Choice['key'] | null>(null);
  const chosen = choices.find((each) => each.key === key) ?? choices[0] ?? ofSearch;
  return { choices, chosen, isPicked: key !== null, choose: setKey };
}
