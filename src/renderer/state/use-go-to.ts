import { flushSync } from 'react-dom';
import type { RoomState } from './room-state.ts';
import { useRoom } from './use-room.tsx';

/** What has the focus when its pane is gone to. */
const focused = { rail: 'rail', catalogue: 'catalogue-list', page: 'page', add: 'add' } as const;

/** Goes to a pane: shows it where there is room for one only, and puts the focus into it. */
export function useGoTo(): (pane: RoomState['pane'], id?: string) => void {
  const { dispatch } = useRoom();
  return (pane, id = focused[pane]) => {
    // Nothing in another pane can have the focus before it is shown.
    flushSync(() => dispatch({ type: 'pane', pane }));
    const place = document.getElementById(id);
    // A page that is on its way takes the focus when it is there (record-view.tsx); until then nothing has it.
    if (place === null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    place?.focus();
  };
}

/** True where there is room for one pane only; the same width as in room.css. */
export const isNarrow = (): boolean => matchMedia('(width < 900px)').matches;
