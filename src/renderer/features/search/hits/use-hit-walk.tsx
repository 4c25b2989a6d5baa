import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { isNarrow, useGoTo } from '../../../state/use-go-to.ts';
import { useRoom } from '../../../state/use-room.tsx';
import { createHitWalk, type FarStep, type HitWalk } from './hit-walk.ts';
import type { Direction } from './step-hit.ts';

const HitWalkContext = createContext<HitWalk | null>(null);

/** Lets page and list go from hit to hit together, by keys that work in both. */
export function HitWalkProvider({ children }: { readonly children: ReactNode }) {
  const [walk] = useState(createHitWalk);
  return (
    <HitWalkContext value={walk}>
      <HitKeys />
      {children}
    </HitWalkContext>
  );
}

export function useHitWalk(): HitWalk {
  const walk = useContext(HitWalkContext);
  if (!walk) throw new Error('A view asks for the hits outside their provider.');
  return walk;
}

/** Says how the list steps to the next record, while it is there. */
export const useListStep = (step: FarStep): void => useStep('setList', step);

/** Says how a page steps to the next of its versions, while it is there. */
export const useVersionStep = (step: FarStep): void => useStep('setVersions', step);

function useStep(set: 'setList' | 'setVersions', step: FarStep): void {
  const walk = useHitWalk();
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => walk[set]((direction) => latest.current(direction)), [walk, set]);
}

function HitKeys() {
  const walk = useHitWalk();
  const goTo = useGoTo();
  const { query } = useRoom().state.view;
  const go = (direction: Direction) => () => {
    if (query.trim() === '') return;
    // A hit is on the page; where that is not in sight beside the list, it comes to the front.
    if (isNarrow()) goTo('page');
    void walk.go(direction);
  };
  useKeyCommand('nextHit', go('next'));
  useKeyCommand('previousHit', go('previous'));
  return null;
}
