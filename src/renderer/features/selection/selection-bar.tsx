import { BookMarked, FileOutput, ListChecks, X } from 'lucide-react';
import { maxNamed } from '#contract/citing-terms.ts';
import { selection as words } from '#words/en/selection.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useTakeAway } from '../take-away/take-away-provider.tsx';
import { withMore } from './selected.ts';
import { useSelection } from './selection-provider.tsx';

const t = wordsOf('selection', words);

/** Under the list while records are selected: how many, and what can be done with them. */
export function SelectionBar({
  total,
  onCleared,
}: {
  readonly total: number;
  readonly onCleared: () => void;
}) {
  const api = useApi();
  const { view } = useRoom().state;
  const { selected, set, clear } = useSelection();
  const takeAway = useTakeAway();
  const count = selected.size;
  const selectAll = async () => {
    const refs = await api.catalogue.refs({ view, offset: 0, limit: maxNamed });
    set(withMore(selected, refs));
  };
  return (
    <div className="selection-bar" data-empty={count === 0}>
      <p role="status">{count > 0 && t('selected', { count })}</p>
      {count > 0 && (
        <ActionButton
          icon={X}
          label={t('selectNone')}
          hint="Esc"
          onPress={() => {
            clear();
            onCleared();
          }}
        />
      )}
      {count > 0 && (
        <div className="actions" role="toolbar" aria-label={t('selectedRecords')}>
          <ActionButton
            icon={BookMarked}
            label={t('bibliography')}
            hint="B"
            onPress={() => takeAway('bibliography')}
          />
          <ActionButton icon={FileOutput} label={t('export')} hint="E" onPress={() => takeAway('export')} />
          <ActionButton
            icon={ListChecks}
            label={t('selectAll')}
            hint="Ctrl A"
            disabled={total > maxNamed}
            onPress={() => void selectAll()}
          />
        </div>
      )}
    </div>
  );
}
