import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { useReading } from '../../../state/use-reading.ts';
import { useRoom } from '../../../state/use-room.tsx';

/** Takes every word as it is spelled, or in all its spellings. There while there is a query. */
export function ExactSwitch() {
  const { query } = useRoom().state.view;
  const { reading, set } = useReading();
  const isAsked = query.trim() !== '';
  const turn = () => set({ exact: !reading.exact });
  useKeyCommand('exact', () => isAsked && turn());
  if (!isAsked) return null;
  return (
    <button
      type="button"
      className="exact"
      aria-pressed={reading.exact}
      aria-label="Exact spelling"
      aria-keyshortcuts="="
      title="Only what is spelled just as typed (=)"
      onClick={turn}
    >
      Exact
    </button>
  );
}
