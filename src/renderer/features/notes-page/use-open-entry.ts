import type { NoteEntry } from '#contract/notes.ts';
import { useRoom } from '../../state/use-room.tsx';
import { seekMark } from '../marks/sought-mark.ts';

/** Opens the record of an entry, at its passage. One that is not on the shelf is only chosen. */
export function useOpenEntry(): (entry: NoteEntry, show: boolean) => void {
  const { dispatch } = useRoom();
  return ({ key, ref, title, passage }, show) => {
    dispatch({ type: 'note', change: { chosen: key } });
    if (title === null) return;
    if (passage) dispatch({ type: 'version', ref, version: passage.version });
    dispatch({ type: 'open', ref, show });
    seekMark(passage && { ref, mark: passage.mark });
  };
}
