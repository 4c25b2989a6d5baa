import { Columns2 } from 'lucide-react';
import { ActionButton } from '../../ui/action-button.tsx';

/** Opens a second version beside the one that is read. */
export function CompareButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <span className="compare-button">
      <ActionButton icon={Columns2} label="Compare" hint="C" onPress={onPress} />
    </span>
  );
}
