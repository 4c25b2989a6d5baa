import type { CarrelLink } from '#contract/carrel-link.ts';
import { useRoom } from '../../state/use-room.tsx';
import { seekMark } from '../marks/sought-mark.ts';
import { seekPassage } from '../reader/sought-passage.ts';

/** Goes where a link leads: opens the record, and there the passage or the mark. */
export function useFollowLink(): (link: CarrelLink) => void {
  const { dispatch } = useRoom();
  return ({ ref, passage, mark, version }) => {
    dispatch({ type: 'open', ref, show: true });
    if (version !== null) dispatch({ type: 'version', ref, version });
    seekMark(mark === null ? null : { ref, mark });
    if (passage !== null) seekPassage({ ref, ...passage });
  };
}
