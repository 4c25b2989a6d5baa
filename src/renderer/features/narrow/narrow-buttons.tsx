import { ChartNoAxesColumn, ListFilter } from 'lucide-react';
import { ActionButton } from '../../ui/action-button.tsx';
import { useNarrowing } from './use-narrowing.ts';

/** The two ways to narrow the list: by what its records have, and by when they are from. */
export function NarrowButtons() {
  const { facetsInSight, showFacets, hideFacets, timeline, showTimeline, hideTimeline } = useNarrowing();
  return (
    <div className="narrow-buttons">
      <ActionButton
        icon={ListFilter}
        label="Narrow"
        hint="f"
        pressed={facetsInSight}
        onPress={facetsInSight ? hideFacets : showFacets}
      />
      <ActionButton
        icon={ChartNoAxesColumn}
        label="Timeline"
        hint="d"
        pressed={timeline !== 'hidden'}
        onPress={timeline === 'hidden' ? showTimeline : hideTimeline}
      />
    </div>
  );
}
