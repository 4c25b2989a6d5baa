import { BookImage, Columns2 } from 'lucide-react';
import { compare as words } from '#words/en/compare.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Compare } from './use-compare.ts';

const t = wordsOf('compare', words);

/** Opens a second version, or the pages of the paper, beside the text that is read. */
export function CompareButtons({ compare }: { readonly compare: Compare }) {
  if (!compare.isPossible) return null;
  const hasTexts = compare.choices.filter(({ kind }) => kind === 'text').length > 1;
  return (
    <span className="compare-button">
      {hasTexts && <ActionButton icon={Columns2} label={t('compare')} hint="C" onPress={compare.toggle} />}
      {compare.hasPages && (
        <ActionButton icon={BookImage} label={t('pages')} hint="F" onPress={compare.togglePages} />
      )}
    </span>
  );
}
