import { ChevronDown, ChevronUp } from 'lucide-react';
import { ActionButton } from '../../../ui/action-button.tsx';
import { hitSentence } from './step-hit.ts';
import { useHitWalk } from './use-hit-walk.tsx';
import type { PageHits } from './use-page-hits.ts';

/** Under the page of a record that was searched for: which hit one is at, and the way to the next. */
export function HitBar({ hits: { at, count, end } }: { readonly hits: PageHits }) {
  const walk = useHitWalk();
  return (
    <div className="hit-bar" role="toolbar" aria-label="Hits">
      <div className="hits">
        <p role="status">
          {count === 0 ? 'No hit on this page' : hitSentence(at, count)}
          {end && <span> · {end === 'next' ? 'the last of the list' : 'the first of the list'}</span>}
        </p>
        <ActionButton icon={ChevronUp} label="Previous" hint="," onPress={() => void walk.go('previous')} />
        <ActionButton icon={ChevronDown} label="Next" hint="." onPress={() => void walk.go('next')} />
      </div>
    </div>
  );
}
