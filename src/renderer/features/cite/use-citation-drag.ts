import { useQueryClient } from '@tanstack/react-query';
import type { DragEvent } from 'react';
import { writeCarrelLink } from '#contract/carrel-link.ts';
import type { RecordRef } from '#contract/entities.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { useSelection } from '../selection/selection-provider.tsx';
import { type Citation, citationQuery } from './citation-query.ts';

const type = 'application/x-carrel-records';
/** Which are dragged: until they are dropped, the browser tells nobody what they are. */
let dragged: readonly RecordRef[] = [];

/** The records that are dragged over something or dropped on it; null for anything else. */
export const draggedRecords = ({
  dataTransfer,
}: Pick<DragEvent, 'dataTransfer'>): readonly RecordRef[] | null =>
  dataTransfer.types.includes(type) ? dragged : null;

/** As many of a selection go along with the one that is dragged. */
const mostTogether = 50;

/**
 * Lets a record be dragged: into another program its citation is dropped, as the reader cites, and a reading list takes the
 * record itself. What a drag carries must be there when it begins, so the citation is asked for when the pointer comes.
 */
export function useCitationDrag() {
  const api = useApi();
  const queries = useQueryClient();
  const { citing } = useRoom().state;
  const { selected, has } = useSelection();

  const together = (ref: RecordRef): readonly RecordRef[] =>
    has(ref) && selected.size <= mostTogether ? [...selected.values()] : [ref];
  const ask = (refs: readonly RecordRef[]) => {
    for (const ref of refs)
      void queries.prefetchQuery({ ...citationQuery(api, ref, citing), staleTime: 60_000 });
  };
  return {
    of: (ref: RecordRef, title: string) => ({
      onPointerEnter: () => ask([ref]),
      onPointerDown: () => ask(together(ref)),
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dragged = together(ref);
        const known = dragged.map(
          (each) => queries.getQueryData<Citation>(citationQuery(api, each, citing).queryKey)?.bibliography,
        );
        // One that is not there yet goes by its name, and by the way back to it.
        const plain = known.map((cited, at) => cited?.text ?? named(dragged[at] ?? ref, ref, title));
        const rich = known.map((cited, at) => `<p>${cited?.html ?? escaped(plain[at] ?? '')}</p>`);
        dataTransfer.setData(type, '');
        dataTransfer.setData('text/plain', plain.join('\n\n'));
        dataTransfer.setData('text/html', rich.join(''));
        dataTransfer.effectAllowed = 'copy';
      },
    }),
  };
}
export type CitationDrag = ReturnType<typeof useCitationDrag>;

const named = (each: RecordRef, ref: RecordRef, title: string) =>
  each === ref || (each.record === ref.record && each.collection === ref.collection)
    ? `${title} ${writeCarrelLink(each)}`
    : writeCarrelLink(each);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
