import { ChevronDown, ChevronUp } from 'lucide-react';
import { search as words } from '#words/en/search.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../../ui/action-button.tsx';
import { hitSentence } from './step-hit.ts';
import { useHitWalk } from './use-hit-walk.tsx';
import type { PageHits } from './use-page-hits.ts';

const t = wordsOf('search', words);

/** Under the page of a record that was searched for: which hit one is at, and the way to the next. */
export function HitBar({ hits: { at, count, end } }: { readonly hits: PageHits }) {
  const walk = useHitWalk();
  return (
    <div className="hit-bar" role="toolbar" aria-label={t('hits')}>
      <div className="hits">
        <p role="status">
          {count === 0 ? t('noHit') : hitSentence(at, count)}
          {end && <span> · {end === 'next' ? t('lastOfList') : t('firstOfList')}</span>}
        </p>
        <ActionButton
          icon={ChevronUp}
          label={t('previous')}
          hint=","
          onPress={() => void walk.go('previous')}
        />
        <ActionButton icon={ChevronDown} label={t('next')} hint="." onPress={() => void walk.go('next')} />
      </div>
    </div>
  );
}
