import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenRecords } from '#contract/citations.ts';
import { common } from '#words/en/common.ts';
import { takeAway as words } from '#words/en/take-away.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useLists } from '../lists/use-lists.ts';
import { useSelection } from '../selection/selection-provider.tsx';

const c = wordsOf('common', common);
const t = wordsOf('takeAway', words);

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
            label: t('selectedRecords'),
            note: c('records', { count: selected.size }),
            what: { kind: 'records', refs: [...selected.values()] },
            title: t('selectedRecords'),
          },
        ];
  const ofRecord: Choice[] =
    open && record
      ? [
          {
            key: 'record',
            label: t('thisRecord'),
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
          label: t('readingList', { name: list.name }),
          note: c('records', { count: list.records }),
          what: { kind: 'list', id: list.id },
          title: list.name,
        },
      ]
    : [];
  const query = view.query.trim();
  const ofSearch: Choice = {
    key: 'search',
    label: query === '' ? t('allShown') : t('thisSearch', { query }),
    note: count ? c('records', { count: count.total }) : '',
    what: { kind: 'view', view },
    title: query === '' ? t('catalogue') : query,
  };
  const mine: Choice = {
    key: 'mine',
    label: t('everythingMine'),
    note: t('mineNote'),
    what: { kind: 'mine' },
    title: t('everythingMine'),
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
