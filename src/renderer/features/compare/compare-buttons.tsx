import { BookImage, Columns2 } from 'lucide-react';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Compare } from './use-compare.ts';

/** Opens a second version, or the pages of the paper, beside the text that is read. */
export function CompareButtons({ compare }: { readonly compare: Compare }) {
  if (!compare.isPossible) return null;
  const hasTexts = compare.choices.filter(({ kind }) => kind === 'text').length > 1;
  return (
    <span className="compare-button">
      {hasTexts && <ActionButton icon={Columns2} label="Compare" hint="C" onPress={compare.toggle} />}
      {compare.hasPages && (
        <ActionButton icon={BookImage} label="Pages" hint="F" onPress={compare.togglePages} />
      )}
    </span>
  );
}
