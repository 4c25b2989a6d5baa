import { flushSync } from 'react-dom';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { isNarrow, useGoTo } from '../../state/use-go-to.ts';
import { useRoom } from '../../state/use-room.tsx';

/** What is above it in the rail gives way: here many lines are wanted. */
export const scrollToNarrow = () => document.getElementById('narrow')?.scrollIntoView({ block: 'start' });

/** Shows and hides what narrows the list. A key leads to it from afar; from within, it puts it away. */
export function useNarrowing() {
  const { state, dispatch } = useRoom();
  const goTo = useGoTo();
  const facetsInSight = state.facetsShown && !state.railFolded && (!isNarrow() || state.pane === 'rail');
  const { timeline } = state;

  function showFacets() {
    flushSync(() => dispatch({ type: 'set', change: { facetsShown: true, railFolded: false } }));
    if (isNarrow()) goTo('rail', 'narrow');
    document.getElementById('narrow')?.focus();
    scrollToNarrow();
  }
  function showTimeline() {
    const shown = timeline === 'hidden' ? 'picture' : timeline;
    flushSync(() => dispatch({ type: 'set', change: { timeline: shown } }));
    // Before its bars are there the panel has the focus, and gives it to them.
    goTo('catalogue', document.getElementById('timeline-picture') ? 'timeline-picture' : 'timeline');
  }
  const hideFacets = () => dispatch({ type: 'set', change: { facetsShown: false } });
  const hideTimeline = () => dispatch({ type: 'set', change: { timeline: 'hidden' } });
  return { facetsInSight, showFacets, hideFacets, timeline, showTimeline, hideTimeline };
}

const isWithin = (id: string) => document.getElementById(id)?.contains(document.activeElement) === true;

export function useNarrowKeys(): void {
  const { facetsInSight, showFacets, hideFacets, showTimeline, hideTimeline } = useNarrowing();
  const goTo = useGoTo();
  useKeyCommand('facets', () => {
    if (!facetsInSight || !isWithin('narrow')) return showFacets();
    hideFacets();
    goTo('catalogue');
  });
  useKeyCommand('timeline', () => {
    if (!isWithin('timeline')) return showTimeline();
    hideTimeline();
    goTo('catalogue');
  });
}
