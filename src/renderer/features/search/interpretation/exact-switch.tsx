import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { useReading } from '../../../state/use-reading.ts';
import { useRoom } from '../../../state/use-room.tsx';

const t = wordsOf('search', words);

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
      aria-label={t('exactSpelling')}
      aria-keyshortcuts="="
      title={t('exactKey')}
      onClick={turn}
    >
      {t('exact')}
    </button>
  );
}
