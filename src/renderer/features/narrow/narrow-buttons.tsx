import { ChartNoAxesColumn, ListFilter } from 'lucide-react';
import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useNarrowing } from './use-narrowing.ts';

const t = wordsOf('narrow', words);

/** The two ways to narrow the list: by what its records have, and by when they are from. */
export function NarrowButtons() {
  const { facetsInSight, showFacets, hideFacets, timeline, showTimeline, hideTimeline } = useNarrowing();
  return (
    <div className="narrow-buttons">
      <ActionButton
        icon={ListFilter}
        label={t('narrow')}
        hint="f"
        pressed={facetsInSight}
        onPress={facetsInSight ? hideFacets : showFacets}
      />
      <ActionButton
        icon={ChartNoAxesColumn}
        label={t('timeline')}
        hint="d"
        pressed={timeline !== 'hidden'}
        onPress={timeline === 'hidden' ? showTimeline : hideTimeline}
      />
    </div>
  );
}
