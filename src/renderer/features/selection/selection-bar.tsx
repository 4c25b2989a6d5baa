import { BookMarked, FileOutput, ListChecks, X } from 'lucide-react';
import { maxNamed } from '#contract/citing-terms.ts';
import { useApi } from '../../client.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { countOf } from '../../text/count-of.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useTakeAway } from '../take-away/take-away-provider.tsx';
import { withMore } from './selected.ts';
import { useSelection } from './selection-provider.tsx';

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
      <p role="status">{count > 0 && `${countOf(count, 'record')} selected`}</p>
      {count > 0 && (
        <ActionButton
          icon={X}
          label="Select none"
          hint="Esc"
          onPress={() => {
            clear();
            onCleared();
          }}
        />
      )}
      {count > 0 && (
        <div className="actions" role="toolbar" aria-label="Selected records">
          <ActionButton
            icon={BookMarked}
            label="Bibliography"
            hint="B"
            onPress={() => takeAway('bibliography')}
          />
          <ActionButton icon={FileOutput} label="Export" hint="E" onPress={() => takeAway('export')} />
          <ActionButton
            icon={ListChecks}
            label="Select all"
            hint="Ctrl A"
            disabled={total > maxNamed}
            onPress={() => void selectAll()}
          />
        </div>
      )}
    </div>
  );
}
